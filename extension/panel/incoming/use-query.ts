/** How a picture comes to the panel: follows the handoffs of this window's background. */
import { type Dispatch, type StateUpdater, useEffect, useRef, useState } from 'preact/hooks';
import { listen, type PageParts } from '../../messages.ts';
import type { PageFacts } from '../../page-facts/facts.ts';
import { rememberedPage } from '../../page-facts/remember.ts';
import { standIn } from '../../sidebar.ts';
import { type Handoff, type NoPicture, type Query, takeHandoff } from '../../storage/handoff.ts';
import { panelWindow } from '../window/panel-window.ts';

/** A capture that has not come by now never will: the background died, or the page stalls. */
const CAPTURE_MS = 20_000;
/** What was asked for longer ago than this is not what the panel was opened for. */
const STALE_MS = 10 * 60_000;

/** At `rest` the panel shows what its address says; `opening` until it knows whether it was opened for a picture. */
export type QueryState =
  | { phase: 'opening' }
  | { phase: 'rest' }
  | { phase: 'capturing'; tabId: number }
  | { phase: 'failed'; why: NoPicture }
  | { phase: 'marking'; tabId: number }
  /**
   * The person marks the garment in the panel. `page`: what the page that shows the picture says about itself. `at` names
   * the picture when it was searched before. `refused`: the page lets nobody in. `parts`: the page's own pictures in it,
   * where they are known.
   */
  | {
      phase: 'mark-here';
      picture: Blob;
      page: PageFacts | null;
      at: number | null;
      refused?: boolean;
      parts?: PageParts | undefined;
    };

/** `found` is told of every picture that comes, with what its page says about itself. */
export function useQuery(
  found: (query: Query, page: PageFacts | null) => Promise<void>,
): [QueryState, Dispatch<StateUpdater<QueryState>>] {
  const [state, setState] = useState<QueryState>({ phase: 'opening' });
  const tell = useRef(found);
  tell.current = found;

  useEffect(() => {
    let windowId: number | undefined;
    let before = Promise.resolve();
    // One after the other: an older one whose page or filters come late must not replace what is newer.
    const take = () => {
      before = before.then(takeNext).catch((error: unknown) => {
        console.warn('lookalike: no picture', error);
        setState({ phase: 'failed', why: 'lost' });
      });
      return before;
    };
    const takeNext = async () => {
      if (windowId === undefined) return;
      const handoff = await takeHandoff(windowId);
      if (!handoff || isStale(handoff)) return;
      // A picture is searched without what its page says, too.
      const page = 'picture' in handoff ? await rememberedPage(handoff.tabId).catch(() => null) : null;
      if (handoff.phase === 'ready') await tell.current(handoff, page);
      setState((now) => stateOf(handoff, page, now));
    };
    const stop = listen({
      'handoff-changed': (data) => (data.windowId === windowId ? take() : undefined),
    });
    void panelWindow()
      .then((id) => {
        windowId = id;
        if (id !== undefined) standIn(id);
        return take();
      })
      .finally(() => setState((now) => (now.phase === 'opening' ? { phase: 'rest' } : now)));
    return stop;
  }, []);

  useEffect(() => {
    if (state.phase !== 'capturing') return undefined;
    const timer = setTimeout(() => setState({ phase: 'failed', why: 'lost' }), CAPTURE_MS);
    return () => clearTimeout(timer);
  }, [state]);

  return [state, setState];
}

/** Left behind by a panel that never opened, or by a browser that was closed in the middle of it. */
export function isStale({ at, phase }: Handoff): boolean {
  return Date.now() - at > (phase === 'capturing' ? CAPTURE_MS : STALE_MS);
}

/** @param now what the panel does when the news comes */
export function stateOf(handoff: Handoff, page: PageFacts | null, now: QueryState): QueryState {
  switch (handoff.phase) {
    case 'capturing':
      return { phase: 'capturing', tabId: handoff.tabId };
    case 'failed':
      return { phase: 'failed', why: handoff.why };
    case 'marking':
      return { phase: 'marking', tabId: handoff.tabId };
    case 'mark-here':
      return { phase: 'mark-here', picture: handoff.picture, page, at: null, refused: true };
    case 'ready':
      return { phase: 'rest' };
    case 'left':
      // An overlay may be left long after another tab's picture has been asked for.
      return 'tabId' in now && now.tabId === handoff.tabId ? { phase: 'rest' } : now;
  }
}
