/** For a companion that listens on a port of the person's own choice. */
import { useId, useState } from 'preact/hooks';
import { t } from '../i18n.ts';
import type { Companion } from './use-companion.ts';

export function PortSetting({ companion }: { companion: Companion }) {
  const id = useId();
  const [fault, setFault] = useState<string | null>(null);

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const port = readPort(String(new FormData(event.currentTarget as HTMLFormElement).get('port')));
    setFault(port === undefined ? t('port_bad') : null);
    if (port !== undefined) companion.usePort(port).catch(() => setFault(t('storage_failed')));
  };

  return (
    <details class="port">
      <summary>{t('port_other')}</summary>
      <form noValidate onSubmit={submit}>
        <label for={`${id}port`}>{t('port_label')}</label>
        <div class="row">
          <input
            id={`${id}port`}
            name="port"
            inputMode="numeric"
            defaultValue={companion.port?.toString() ?? ''}
            aria-invalid={fault !== null}
            aria-describedby={`${id}hint ${id}fault`}
          />
          <button type="submit" class="quiet">
            {t('port_use')}
          </button>
        </div>
        <p id={`${id}hint`} class="note">
          {t('port_hint')}
        </p>
        <p id={`${id}fault`} class="fault" role="alert">
          {fault}
        </p>
      </form>
    </details>
  );
}

/** Null for "the usual ports"; undefined for what is no port. */
export function readPort(text: string): number | null | undefined {
  const digits = text.trim();
  if (digits === '') return null;
  const port = Number(digits);
  return Number.isInteger(port) && port >= 1 && port <= 65_535 ? port : undefined;
}
