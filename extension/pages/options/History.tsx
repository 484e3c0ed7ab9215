/** Whether searches are kept. */
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../i18n.ts';
import { keepHistory } from '../../storage/history.ts';
import { readPreferences, watchPreferences } from '../../storage/settings.ts';
import { Section } from '../../ui/Page.tsx';

export function History() {
  const [kept, setKept] = useState<boolean | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    void readPreferences().then(
      ({ history }) => setKept(history),
      () => setFailed(true),
    );
    return watchPreferences(({ history }) => setKept(history));
  }, []);

  const set = async (history: boolean) => {
    setKept(history);
    setFailed(false);
    try {
      await keepHistory(history);
    } catch (error) {
      console.warn('lookalike: the history switch', error);
      setFailed(true);
      // Whether searches are kept is one thing, and whether those of before are erased another.
      const now = await readPreferences().catch(() => null);
      if (now) setKept(now.history);
    }
  };

  return (
    <Section id="history" title={t('history_title')}>
      <label class="check">
        <input
          type="checkbox"
          role="switch"
          name="history"
          checked={kept === true}
          aria-checked={kept === true}
          disabled={kept === null}
          aria-describedby="history-hint"
          onChange={(event) => void set(event.currentTarget.checked)}
        />
        {t('history_switch')}
      </label>
      <p id="history-hint" class="note">
        {t('history_hint')}
      </p>
      <p class="fault" role="alert">
        {failed && t('storage_failed')}
      </p>
    </Section>
  );
}
