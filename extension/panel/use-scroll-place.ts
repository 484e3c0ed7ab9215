/** Whatever is opened begins at its top, and results that one comes back to are where one left them. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PanelState } from './state.ts';

export function useScrollPlace({ view, picture, crop, like }: PanelState): void {
  const place = [view, picture, crop, like].join(' ');
  const left = useRef(new Map<string, number>());
  const last = useRef({ place, view });
  if (last.current.place !== place) {
    // Now, while it still stands: afterwards the page may be too short to tell.
    left.current.set(last.current.place, last.current.view === 'results' ? scrollY : 0);
    last.current = { place, view };
  }
  useLayoutEffect(() => {
    // Not when the panel opens: after a reload the browser knows where one was.
    if (left.current.size > 0) scrollTo({ top: left.current.get(place) ?? 0 });
  }, [place]);
}
