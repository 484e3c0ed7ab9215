/** A person may take the access to 127.0.0.1 away from any extension: this asks for it again. */
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { LOOPBACK } from '../companion/origin.ts';
import { t } from '../i18n.ts';
import { Message } from './Message.tsx';

const ACCESS = { origins: [`${LOOPBACK}/*`] };

/** Whether the browser keeps this extension from talking to the companion. */
export function useHeldBack(): boolean {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    const look = () => void browser.permissions.contains(ACCESS).then((allowed) => setHeld(!allowed));
    look();
    browser.permissions.onAdded.addListener(look);
    browser.permissions.onRemoved.addListener(look);
    return () => {
      browser.permissions.onAdded.removeListener(look);
      browser.permissions.onRemoved.removeListener(look);
    };
  }, []);
  return held;
}

export function HeldBack({ allowed }: { allowed: () => void }) {
  const ask = async () => {
    if (await browser.permissions.request(ACCESS)) allowed();
  };
  return (
    <Message
      tone="alert"
      title={t('permission_title')}
      actions={
        <button type="button" class="main" onClick={() => void ask()}>
          {t('permission_allow')}
        </button>
      }
    >
      {t('permission_text')}
    </Message>
  );
}
