/** Whatever is opened begins at its top, and results that one comes back to are where one left them. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { CompanionState } from '../ui/use-companion.ts';
import type { PanelState } from './state/state.ts';

export function useScrollPlace(
  { view, picture, crop, like }: PanelState,
  status: CompanionState['status'],
): void {
  const results = view === 'results';
  // A card stands in the place of a search that has no companion: what comes after it is opened too.
  const card = (results || view === 'look') && status !== 'ready' && status !== 'connecting';
  const place = [view, picture, crop, like, card && status].join(' ');
  const left = useRef(new Map<string, number>());
  const last = useRef({ place, kept: results && !card });
  if (last.current.place !== place) {
    // Now, while it still stands: afterwards the page may be too short to tell.
    left.current.set(last.current.place, last.current.kept ? scrollY : 0);
    last.current = { place, kept: results && !card };
  }
  useLayoutEffect(() => {
    // Not when the panel opens: after a reload the browser knows where one was.
    if (left.current.size > 0) scrollTo({ top: left.current.get(place) ?? 0 });
  }, [place]);
}
