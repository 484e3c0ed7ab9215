/** The keys as they are, and the way to the browser's settings, which alone can change them. */
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../i18n.ts';
import { Section } from '../../ui/Page.tsx';
import { openShortcutSettings, readShortcuts, type Shortcut } from '../shortcuts.ts';

export function Shortcuts() {
  const [shortcuts, setShortcuts] = useState<Shortcut[]>([]);
  const [closed, setClosed] = useState(false);
  useEffect(() => {
    // A browser that does not tell them still opens where they are.
    const read = () => void readShortcuts().then(setShortcuts, () => undefined);
    read();
    // Whoever has changed them elsewhere comes back to this page.
    window.addEventListener('focus', read);
    return () => window.removeEventListener('focus', read);
  }, []);

  return (
    <Section id="shortcuts" title={t('shortcuts_title')}>
      <dl class="facts">
        {shortcuts.map(({ name, description, keys }) => (
          <div key={name}>
            <dt>{description}</dt>
            <dd>{keys ? <kbd>{keys}</kbd> : t('shortcuts_none')}</dd>
          </div>
        ))}
      </dl>
      <div class="actions">
        <button
          type="button"
          class="quiet"
          aria-describedby="shortcuts-hint"
          onClick={() => void openShortcutSettings().catch(() => setClosed(true))}
        >
          {t('shortcuts_change')}
        </button>
      </div>
      <p id="shortcuts-hint" class="note" role="status">
        {closed ? t('shortcuts_closed') : t('shortcuts_hint')}
      </p>
    </Section>
  );
}
