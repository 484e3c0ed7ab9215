/** What a page is called where it may not be the one beside the panel any more. */
import { t } from '../../i18n.ts';

/** Its host as people write it; a file on the disk has none. */
export function hostOf(address: string): string {
  return URL.parse(address)?.host.replace(/^www\./, '') || t('searched_page');
}
