/** The settings. */
import { t } from '../../i18n.ts';
import { Options } from '../../pages/options/Options.tsx';
import { show } from '../../ui/Page.tsx';

show(<Options />, t('page_options'));
