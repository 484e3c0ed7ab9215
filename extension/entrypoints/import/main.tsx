/** What the catalogue is made of, and the way in for more. */
import { t } from '../../i18n.ts';
import { ImportPage } from '../../pages/import/ImportPage.tsx';
import { show } from '../../ui/Page.tsx';

show(<ImportPage />, t('page_import'));
