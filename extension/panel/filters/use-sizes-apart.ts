/** Shoes, a hat or a bag that nobody named before: known once they are found, or rather not found in a size of clothes. */
import { useLayoutEffect } from 'preact/hooks';
import type { SearchReply } from '../../../contract/search.ts';
import type { PanelState } from '../state/state.ts';
import type { Go } from '../state/use-panel-state.ts';
import { filtersFor, personalFilters } from './kept.ts';

/** Puts those sizes apart where they leave nothing of its type. `reply`: null until there is one. */
export function useSizesApart(reply: SearchReply | null, state: PanelState, go: Go): void {
  // Before it is painted: nobody reads that there is nothing, while the search goes on.
  useLayoutEffect(() => {
    if (!reply || reply.hits.some(({ agree }) => agree.type)) return;
    const { size = [], apart = [] } = filtersFor(reply.type, personalFilters(state));
    if (size.length < state.size.length) go({ size, apart }, 'replace');
  }, [reply]);
}
