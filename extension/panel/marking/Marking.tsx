/** While the overlay is open on the page: what to do there, and the same thing here. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../i18n.ts';
import { type PageParts, sendToTab } from '../../messages.ts';
import { rememberedPage } from '../../page-facts/remember.ts';
import { getFrozen } from '../../storage/handoff.ts';
import { isFocusFree } from '../../ui/free-focus.ts';
import { Message } from '../../ui/Message.tsx';
import type { Companion } from '../../ui/use-companion.ts';
import type { QueryState } from '../incoming/use-query.ts';
import { closeOverlay } from './close-overlay.ts';
import { useGarments } from './use-garments.ts';

export interface MarkingProps {
  /** The tab on which the overlay is open. */
  tabId: number;
  companion: Companion;
  setQuery: (next: QueryState) => void;
}

export function Marking({ tabId, companion, setQuery }: MarkingProps) {
  const parts = useChips(tabId, companion);
  const button = useRef<HTMLButtonElement>(null);
  const answered = useRef(false);
  // Chrome gives the focus to a panel that opens, and no way to hand it on to the page: the keyboard goes on here.
  // At once, as the keys below: whoever presses one has not waited for a frame.
  useLayoutEffect(() => {
    if (isFocusFree()) button.current?.focus();
  }, []);

  /** What an overlay is answered with, it is answered with once: a key that is held comes again. */
  const once = (answer: () => Promise<void>) => {
    if (answered.current) return;
    answered.current = true;
    // The browser does not give back what it stores: nobody must be left before buttons that do nothing.
    void answer().catch(() => setQuery({ phase: 'failed', why: 'lost' }));
  };
  const markHere = async () => {
    // A picture is searched without what its page says, too.
    const page = rememberedPage(tabId).catch(() => null);
    const frozen = await getFrozen(tabId);
    await closeOverlay(tabId);
    setQuery(
      frozen
        ? { phase: 'mark-here', picture: frozen.capture, page: await page, at: null, parts }
        : { phase: 'failed', why: 'lost' },
    );
  };
  const leave = async () => {
    await closeOverlay(tabId);
    setQuery({ phase: 'rest' });
  };
  // The keys of the overlay, which people press who do not know that the focus has come here.
  useLayoutEffect(() => {
    const press = ({ key, target, altKey, ctrlKey, metaKey }: KeyboardEvent) => {
      const at = target as Element;
      if (altKey || ctrlKey || metaKey || at.matches('dialog *, input, select')) return;
      if (key === 'Escape') once(leave);
      // Elsewhere they scroll.
      if (key.startsWith('Arrow') && at.closest('.message')?.contains(button.current)) once(markHere);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [tabId, setQuery, parts]);

  return (
    <Message
      title={t('marking_title')}
      actions={
        <>
          <button ref={button} type="button" class="main" onClick={() => once(markHere)}>
            {t('marking_here')}
          </button>
          <button type="button" class="quiet" onClick={() => once(leave)}>
            {t('overlay_cancel')}
          </button>
        </>
      }
    >
      {t('marking_text')}
    </Message>
  );
}

/**
 * The overlay never talks HTTP: the panel asks what the capture shows, and tells it. Gives the page's pictures in it, once
 * the overlay has told them.
 */
function useChips(tabId: number, companion: Companion): PageParts | undefined {
  const [seen, setSeen] = useState<{ capture: Blob; parts: PageParts } | null>(null);
  useEffect(() => {
    let current = true;
    // Both may be gone already, with the page.
    const asked = sendToTab(tabId, 'overlay-parts', null).catch(() => null);
    const frozen = getFrozen(tabId).catch(() => null);
    void Promise.all([frozen, asked]).then(([found, parts]) => {
      if (current)
        setSeen(found && { capture: found.capture, parts: parts ?? { pictures: [], regions: [] } });
    });
    return () => {
      current = false;
    };
  }, [tabId]);
  const garments = useGarments(companion, seen?.capture ?? null, seen?.parts.regions);
  useEffect(() => {
    // It may be gone already, with its page.
    if (garments.length > 0) void sendToTab(tabId, 'overlay-garments', { garments }).catch(() => undefined);
  }, [tabId, garments]);
  return seen?.parts;
}
