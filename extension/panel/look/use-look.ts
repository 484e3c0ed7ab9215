/** All garments of a picture: found once, then searched one after the other, each shown as soon as it is there. */
import { useEffect, useState } from 'preact/hooks';
import { type Box, formatBox } from '../../../contract/geometry.ts';
import { LIMITS } from '../../../contract/limits.ts';
import type { Garment, SearchReply } from '../../../contract/search.ts';
import type { Companion } from '../../ui/use-companion.ts';
import { stateOfGarment } from '../filters/kept.ts';
import { isCurrent, useAnswerAge } from '../search/answer-age.ts';
import { garmentsIn, searchIn } from '../search/ask.ts';
import { addPage } from '../search/page-params.ts';
import type { SessionPicture } from '../state/pictures.ts';
import { meet } from '../state/seen.ts';
import { fresh, type PanelState, searchParams, writeState } from '../state/state.ts';
import { ofOneWearer } from './one-wearer.ts';

export interface LookGarment {
  garment: Garment;
  /** Null while it is searched, and where that failed: then `error` is not. */
  reply: SearchReply | null;
  error: unknown;
  /** When the reply came, in milliseconds since 1970. */
  at: number;
  /** The filters that it came under, as an address says them. */
  under: string;
}

export type LookState =
  | { phase: 'parsing' }
  | { phase: 'found'; garments: LookGarment[] }
  | { phase: 'failed'; error: unknown };

/** Of everybody on the picture, as far as looks are known: the way back from one garment costs nothing, and whoever left early goes on from there. */
const known = new WeakMap<SessionPicture, LookGarment[]>();

/**
 * @param filters hold for every garment, as far as `filtersFor` lets them
 * @param marked the garment that is searched for, which tells whose look it is
 */
export function useLook(
  { check }: Companion,
  picture: SessionPicture,
  filters: Partial<PanelState>,
  marked: Box | null,
): [LookState, () => void] {
  const under = writeState(fresh(filters));
  const [state, setState] = useState<LookState>(() => startOf(picture, under, marked));
  const [turn, setTurn] = useState(0);
  const age = useAnswerAge();

  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    void run().catch((error: unknown) => {
      if (!signal.aborted) setState({ phase: 'failed', error });
    });
    return () => controller.abort();

    async function run(): Promise<void> {
      const before = untried(picture, under);
      if (before) show(before);
      else await find();
      for (const { garment, reply } of worn(known.get(picture) ?? [], marked))
        if (!reply) await searchFor(garment);
    }

    // Where there is no companion any more the panel says so, and the look goes on once there is one.
    async function find(): Promise<void> {
      // A search of the whole picture has found them already.
      let garments = picture.shows?.garments;
      if (!garments) {
        setState({ phase: 'parsing' });
        const connection = await check(signal);
        if (connection.status !== 'ready') return;
        const found = await garmentsIn(connection, picture.picture, signal);
        picture.held.set(found.room, found.queryId);
        garments = found.garments;
      }
      // No smaller crop can be searched.
      const large = garments.filter(({ box: { w, h } }) => Math.min(w, h) >= LIMITS.cropSide);
      show(large.map((garment) => ({ garment, reply: null, error: null, at: 0, under })));
    }

    async function searchFor(garment: Garment): Promise<void> {
      const connection = await check(signal);
      if (connection.status !== 'ready') return;
      const params = searchParams(stateOfGarment(picture, garment, filters));
      addPage(params, picture.page);
      const found = await searchIn(connection, picture, params, signal).then(
        (reply) => ({ reply, error: null }),
        (error: unknown) => {
          signal.throwIfAborted();
          return { reply: null, error };
        },
      );
      if (found.reply) meet(found.reply.hits);
      const row = { ...found, garment, at: Date.now(), under };
      show((known.get(picture) ?? []).map((one) => (one.garment === garment ? row : one)));
    }

    function show(garments: LookGarment[]): void {
      known.set(picture, garments);
      setState({ phase: 'found', garments: worn(garments, marked) });
    }
  }, [picture, turn, check, age, under, marked && formatBox(marked)]);

  return [state, () => setTurn((n) => n + 1)];
}

function startOf(picture: SessionPicture, under: string, marked: Box | null): LookState {
  const garments = untried(picture, under);
  return garments ? { phase: 'found', garments: worn(garments, marked) } : { phase: 'parsing' };
}

/** Those of one wearer. */
function worn(garments: readonly LookGarment[], marked: Box | null): LookGarment[] {
  const own = ofOneWearer(
    garments.map(({ garment }) => garment),
    marked,
  );
  return garments.filter(({ garment }) => own.includes(garment));
}

/** What is known; what failed is tried again, and so is what holds no longer or came under other filters. */
function untried(picture: SessionPicture, under: string): LookGarment[] | undefined {
  return known.get(picture)?.map((one) => ({
    ...one,
    error: null,
    reply: isCurrent(one.at) && one.under === under ? one.reply : null,
  }));
}
