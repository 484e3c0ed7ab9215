import { t } from '../../i18n.ts';

/** To the page where products are brought in, in a tab of its own. `class`: how much of a button it is. */
export function ImportLink({ class: look }: { class: 'main' | 'plain' }) {
  return (
    <a class={look} href="/import.html" target="_blank" rel="noopener">
      {t('ready_import')}
    </a>
  );
}
