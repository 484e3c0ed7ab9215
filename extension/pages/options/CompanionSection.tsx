/** Which companion this browser works with: its port, and the pairing. */
import { useState } from 'preact/hooks';
import { t } from '../../i18n.ts';
import { CompanionStatus } from '../../ui/CompanionStatus.tsx';
import { Section } from '../../ui/Page.tsx';
import { PortSetting } from '../../ui/PortSetting.tsx';
import type { Companion } from '../../ui/use-companion.ts';

export function CompanionSection({ companion }: { companion: Companion }) {
  const { state } = companion;
  return (
    <Section id="companion" title={t('companion_title')}>
      <CompanionStatus companion={companion}>
        {state.status === 'ready' && <Paired companion={companion} clientId={state.pairing.clientId} />}
      </CompanionStatus>
      {/* The cards of all other states bring it along. */}
      {state.status === 'ready' && <PortSetting companion={companion} />}
    </Section>
  );
}

function Paired({ companion, clientId }: { companion: Companion; clientId: string }) {
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const unpair = async () => {
    setBusy(true);
    setFailed(false);
    try {
      await companion.leave(new AbortController().signal);
    } catch (error) {
      console.warn('lookalike: the pairing was not forgotten', error);
      setFailed(true);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <p id="paired">{t('paired_as', clientId)}</p>
      <button
        type="button"
        class="quiet"
        disabled={busy}
        aria-describedby="paired unpair-hint"
        onClick={() => void unpair()}
      >
        {busy ? t('unpair_busy') : t('unpair')}
      </button>
      <p id="unpair-hint" class="note">
        {t('unpair_hint')}
      </p>
      <p class="fault" role="alert">
        {failed && t('storage_failed')}
      </p>
    </>
  );
}
