/** While filters are kept, a change of them changes what is kept: what is seen is what the next picture begins with. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { followKeptFilters } from '../../storage/kept-filters.ts';
import type { PanelState } from '../state/state.ts';
import { keptOf } from './kept.ts';

/** True when the browser could not store the last change. */
export function useKeepAlong(state: PanelState): boolean {
  const [failed, setFailed] = useState(false);
  const before = useRef(state);
  useEffect(() => {
    const { picture, like } = before.current;
    const changed = keptOf(before.current) !== keptOf(state);
    before.current = state;
    // Another subject comes with filters of its own: those of its search in the history, for example.
    if (!changed || picture !== state.picture || like !== state.like) return;
    followKeptFilters(keptOf(state)).then(
      () => setFailed(false),
      () => setFailed(true),
    );
  }, [state]);
  return failed;
}
