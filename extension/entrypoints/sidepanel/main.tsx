/** The side panel's page. */
import { render } from 'preact';
import { language } from '../../i18n.ts';
import { Panel } from '../../panel/Panel.tsx';

document.documentElement.lang = language();
render(<Panel />, document.getElementById('panel') as HTMLElement);
