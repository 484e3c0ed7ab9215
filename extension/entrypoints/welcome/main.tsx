/** The page that opens once, after the installation. */
import { t } from '../../i18n.ts';
import { Welcome } from '../../pages/welcome/Welcome.tsx';
import { show } from '../../ui/Page.tsx';

show(<Welcome />, t('page_welcome'));
