/** The side panel's page. */
import { render } from 'preact';
import { locale } from '../../i18n.ts';
import { Panel } from '../../panel/Panel.tsx';

document.documentElement.lang = locale();
render(<Panel />, document.getElementById('panel') as HTMLElement);
