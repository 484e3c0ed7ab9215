/** While the overlay is open on the page: what to do there, and the same thing here. */
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../i18n.ts';
import { sendToTab } from '../messages.ts';
import { dropFrozen, getFrozen } from '../storage/handoff.ts';
import { Message } from './Message.tsx';
import type { QueryState } from './use-query.ts';

export interface MarkingProps {
  /** The tab on which the overlay is open. */
  tabId: number;
  setQuery: (next: QueryState) => void;
}

export function Marking({ tabId, setQuery }: MarkingProps) {
  const button = useRef<HTMLButtonElement>(null);
  // Chrome gives the focus to a panel that opens, and no way to hand it on to the page: the keyboard goes on here.
  useEffect(() => {
    if (document.activeElement === document.body) button.current?.focus();
  }, []);

  const markHere = async () => {
    const picture = await getFrozen(tabId);
    await closeOverlay(tabId);
    setQuery(picture ? { phase: 'mark-here', picture, before: { phase: 'none' } } : { phase: 'failed' });
  };
  const leave = async () => {
    await closeOverlay(tabId);
    setQuery({ phase: 'none' });
  };

  return (
    <Message
      title={t('marking_title')}
      actions={
        <>
          <button ref={button} type="button" class="main" onClick={() => void markHere()}>
            {t('marking_here')}
          </button>
          <button type="button" class="quiet" onClick={() => void leave()}>
            {t('overlay_cancel')}
          </button>
        </>
      }
    >
      {t('marking_text')}
    </Message>
  );
}

async function closeOverlay(tabId: number): Promise<void> {
  // It may be gone already, with its page.
  await sendToTab(tabId, 'overlay-close', null).catch(() => undefined);
  await dropFrozen(tabId);
}
