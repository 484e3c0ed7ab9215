/** What the person wants to have searched: follows the handoffs of this window's background. */
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { listen } from '../messages.ts';
import { type Handoff, type Query, takeHandoff } from '../storage/handoff.ts';

/** A capture that has not come by now never will: the background died, or the page stalls. */
const CAPTURE_MS = 20_000;
/** What was asked for longer ago than this is not what the panel was opened for. */
const STALE_MS = 10 * 60_000;

export type QueryState =
  | { phase: 'none' | 'capturing' | 'failed' }
  | { phase: 'marking'; tabId: number }
  /** The person marks the garment in the panel; leaving goes back to `before`. */
  | { phase: 'mark-here'; picture: Blob; before: QueryState }
  | { phase: 'ready'; query: Query };

export function useQuery(): [QueryState, (next: QueryState) => void] {
  const [state, setState] = useState<QueryState>({ phase: 'none' });

  useEffect(() => {
    let windowId: number | undefined;
    const take = async () => {
      if (windowId === undefined) return;
      const handoff = await takeHandoff(windowId);
      if (handoff) setState((before) => next(before, handoff));
    };
    const stop = listen({
      'handoff-changed': (data) => (data.windowId === windowId ? take() : undefined),
    });
    void browser.windows.getCurrent().then(({ id }) => {
      windowId = id;
      return take();
    });
    return stop;
  }, []);

  useEffect(() => {
    if (state.phase !== 'capturing') return undefined;
    const timer = setTimeout(() => setState({ phase: 'failed' }), CAPTURE_MS);
    return () => clearTimeout(timer);
  }, [state]);

  return [state, setState];
}

export function next(before: QueryState, handoff: Handoff): QueryState {
  // Left behind by a panel that never opened, or by a browser that was closed in the middle of it.
  if (Date.now() - handoff.at > (handoff.phase === 'capturing' ? CAPTURE_MS : STALE_MS)) return before;
  switch (handoff.phase) {
    case 'capturing':
      return { phase: 'capturing' };
    case 'marking':
      return { phase: 'marking', tabId: handoff.tabId };
    case 'ready':
      return { phase: 'ready', query: { picture: handoff.picture, crop: handoff.crop } };
    case 'mark-here':
      return { phase: 'mark-here', picture: handoff.picture, before: { phase: 'none' } };
    case 'left':
      return { phase: 'none' };
    case 'failed':
      return { phase: 'failed' };
  }
}
