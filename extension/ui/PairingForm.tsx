/** Trades the six digits in the companion's terminal for this browser's own token. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { PAIRING_CODE } from '../../contract/pairing.ts';
import { t } from '../i18n.ts';
import { describeBriefly } from './describe.ts';
import { isFocusFree } from './free-focus.ts';
import { Heading } from './Heading.tsx';
import { Command } from './Message.tsx';
import { ownCommand } from './own-command.ts';
import { PortSetting } from './PortSetting.tsx';
import type { Companion } from './use-companion.ts';

export interface PairingFormProps {
  companion: Companion;
  /** A picture is at hand and will be searched as soon as it can be. */
  waiting?: boolean;
  /** The form is all there is, so the keyboard starts in it. */
  alone?: boolean;
}

export function PairingForm({ companion, waiting = false, alone = false }: PairingFormProps) {
  const id = useId();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const code = useRef<HTMLInputElement>(null);
  const leaving = useRef(new AbortController());
  useEffect(() => {
    // `autofocus` works once in the life of a page, and the panel's is long.
    if (alone && isFocusFree()) code.current?.focus();
    return () => leaving.current.abort();
  }, []);

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const digits = code.current?.value.replaceAll(/\s/g, '') ?? '';
    if (!PAIRING_CODE.test(digits)) return refuse(t('pair_bad_code'));
    setBusy(true);
    setFault(null);
    try {
      await companion.pairWith(digits, leaving.current.signal);
    } catch (error) {
      if (!leaving.current.signal.aborted) refuse(describeBriefly(error));
    } finally {
      setBusy(false);
    }
  };

  const refuse = (why: string) => {
    setFault(why);
    code.current?.focus();
    code.current?.select();
  };

  return (
    <>
      <form class="message pairing" noValidate onSubmit={(event) => void submit(event)}>
        <Heading>{t('pair_title')}</Heading>
        <p>{t('pair_text')}</p>
        <Command text={ownCommand('pair')} />
        <label for={`${id}code`}>{t('pair_code')}</label>
        <input
          ref={code}
          id={`${id}code`}
          name="code"
          class="code"
          inputMode="numeric"
          autocomplete="one-time-code"
          placeholder="000000"
          aria-invalid={fault !== null}
          aria-describedby={`${id}fault`}
        />
        <p id={`${id}fault`} class="fault" role="alert">
          {fault}
        </p>
        <div class="actions">
          <button type="submit" class="main" disabled={busy}>
            {busy ? t('pair_busy') : t('pair_submit')}
          </button>
        </div>
        {waiting && <p class="note">{t('waiting_picture')}</p>}
      </form>
      <PortSetting companion={companion} />
    </>
  );
}
