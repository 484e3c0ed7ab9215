/** Runs the search that the panel's address asks for, drops the one before, and keeps answers for the way back. */
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SearchReply } from '../../../contract/search.ts';
import { CompanionError } from '../../companion/request.ts';
import { search } from '../../companion/search.ts';
import type { Companion } from '../../ui/use-companion.ts';
import type { SessionPicture } from '../state/pictures.ts';
import { meet } from '../state/seen.ts';
import { type PanelState, searchParams } from '../state/state.ts';
import { isCurrent, useAnswerAge } from './answer-age.ts';
import { searchIn } from './ask.ts';
import { addPage } from './page-params.ts';

/** Answers that are kept. */
const KEPT = 30;

type Answers = Map<string, { reply: SearchReply; at: number }>;
/** Those of a connection. Not in the component: whoever leaves the crop dialog comes back to what was there. */
const answersOf = new WeakMap<Companion['state'], Answers>();

export type SearchState =
  /** `before`: what another search of the same subject found, to be shown until the answer is here. */
  | { phase: 'searching'; before: SearchReply | null }
  | { phase: 'found'; reply: SearchReply }
  | { phase: 'failed'; error: unknown };

export interface Search {
  state: SearchState;
  again: () => void;
}

/** `picture` may be null only where `state.like` names the subject. */
export function useSearch(companion: Companion, state: PanelState, picture: SessionPicture | null): Search {
  const [turn, setTurn] = useState(0);
  const age = useAnswerAge();
  const last = useRef<{ subject: string; reply: SearchReply } | null>(null);
  const ready = companion.state.status === 'ready';
  const { check, retry } = companion;

  const params = searchParams(state);
  addPage(params, picture?.page);
  const subject = state.like ?? String(picture?.at);
  const wish = `${subject}?${params}`;
  const [shown, setShown] = useState<SearchState>(() => {
    const known = recall();
    return known ? { phase: 'found', reply: known } : { phase: 'searching', before: null };
  });

  // Before anything is painted: nobody sees the answer to one wish under another one.
  useLayoutEffect(() => {
    if (!ready) return undefined;
    const known = recall();
    if (known) {
      show(known);
      return undefined;
    }
    const controller = new AbortController();
    setShown({ phase: 'searching', before: last.current?.subject === subject ? last.current.reply : null });
    void run(controller.signal).catch((error: unknown) => {
      if (controller.signal.aborted) return;
      setShown({ phase: 'failed', error });
      // One that has gone meanwhile is told as that, and the search goes on once it is there again.
      if (error instanceof CompanionError && error.failure === 'unreachable') retry();
    });
    return () => controller.abort();

    async function run(signal: AbortSignal): Promise<void> {
      // Whoever sits on the port proves itself once more before the pixels leave.
      const connection = await check(signal);
      if (connection.status !== 'ready') return;
      const reply =
        state.like === undefined && picture
          ? await searchIn(connection, picture, params, signal)
          : await search(connection, null, params, signal);
      if (picture && reply.queryId !== null) picture.cutout = reply.cutout;
      keep(reply);
      meet([...reply.hits, ...reply.owned]);
      show(reply);
    }

    function show(reply: SearchReply): void {
      last.current = { subject, reply };
      setShown({ phase: 'found', reply });
    }
  }, [wish, ready, check, retry, turn, age]);

  function recall(): SearchReply | null {
    const known = answersOf.get(companion.state)?.get(wish);
    return known && isCurrent(known.at) ? known.reply : null;
  }

  function keep(reply: SearchReply): void {
    const answers: Answers = answersOf.get(companion.state) ?? new Map();
    answersOf.set(companion.state, answers.set(wish, { reply, at: Date.now() }));
    const [oldest] = answers.keys();
    if (answers.size > KEPT && oldest !== undefined) answers.delete(oldest);
  }

  // Whoever asks again, after nothing was found as well, means to be answered anew.
  const again = useCallback(() => {
    answersOf.get(companion.state)?.delete(wish);
    setTurn((n) => n + 1);
  }, [companion.state, wish]);
  return { state: shown, again };
}
