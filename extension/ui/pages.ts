/** The extension's own pages, and where they lie. */
import type { MessageKey } from '../i18n.ts';

export const PAGES = [
  { name: 'welcome', path: '/welcome.html', title: 'page_welcome' },
  { name: 'import', path: '/import.html', title: 'page_import' },
  { name: 'options', path: '/options.html', title: 'page_options' },
] as const satisfies readonly { name: string; path: string; title: MessageKey }[];
export type PageName = (typeof PAGES)[number]['name'];
