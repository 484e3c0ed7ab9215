/** Runs the search for a query whenever query, type or companion allow it, and drops the one before. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { GarmentType } from '../../contract/garments.ts';
import type { SearchReply } from '../../contract/search.ts';
import { CompanionError, search } from '../companion/client.ts';
import type { Query } from '../storage/handoff.ts';
import type { Companion } from './use-companion.ts';

/** Products that one search shows. */
const HITS = 24;

export type SearchState =
  /** `before`: what the same query found within another type, to be shown until the new answer is here. */
  | { phase: 'searching'; before: SearchReply | null }
  | { phase: 'found'; query: Query; reply: SearchReply }
  | { phase: 'failed'; error: CompanionError };

const NOTHING_YET: SearchState = { phase: 'searching', before: null };

export interface Search {
  state: SearchState;
  /** The type asked for; null while the recognised one is searched. */
  type: GarmentType | null;
  searchAs: (type: GarmentType) => void;
  again: () => void;
}

export function useSearch(companion: Companion, query: Query | null): Search {
  const [wish, setWish] = useState<{ query: Query | null; type: GarmentType | null; turn: number }>({
    query,
    type: null,
    turn: 0,
  });
  const [state, setState] = useState<SearchState>(NOTHING_YET);
  const { check } = companion;
  const ready = companion.state.status === 'ready';
  // A type was picked for one picture and says nothing about the next.
  const type = wish.query === query ? wish.type : null;

  useEffect(() => {
    if (!query || !ready) return undefined;
    const controller = new AbortController();
    setState((last) =>
      last.phase === 'found' && last.query === query
        ? { phase: 'searching', before: last.reply }
        : NOTHING_YET,
    );
    void run(controller.signal).then(setState, (error: unknown) => {
      if (controller.signal.aborted) return;
      setState({
        phase: 'failed',
        error: error instanceof CompanionError ? error : new CompanionError('unreadable', { cause: error }),
      });
    });
    return () => controller.abort();

    async function run(signal: AbortSignal): Promise<SearchState> {
      // Whoever sits on the port proves itself once more before the pixels leave.
      const connection = await check(signal);
      if (connection.status !== 'ready') return NOTHING_YET;
      return {
        phase: 'found',
        query: query as Query,
        reply: await search(connection, query as Query, { k: HITS, type }, signal),
      };
    }
  }, [query, type, wish.turn, ready, check]);

  const searchAs = useCallback(
    (wanted: GarmentType) => setWish(({ turn }) => ({ query, type: wanted, turn })),
    [query],
  );
  const again = useCallback(() => setWish((before) => ({ ...before, turn: before.turn + 1 })), []);
  return { state, type, searchAs, again };
}
