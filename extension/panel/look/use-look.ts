/** All garments of a picture: found once, then searched one after the other, each shown as soon as it is there. */
import { useEffect, useState } from 'preact/hooks';
import { formatBox } from '../../../contract/geometry.ts';
import type { Garment, SearchReply } from '../../../contract/search.ts';
import { CompanionError } from '../../companion/request.ts';
import { parse, search } from '../../companion/search.ts';
import type { Companion } from '../../ui/use-companion.ts';
import type { SessionPicture } from '../pictures.ts';
import { meet } from '../seen.ts';
import { HITS } from '../state.ts';
import { typesOf } from './garment-type.ts';

export interface LookGarment {
  garment: Garment;
  /** Null while it is searched. */
  reply: SearchReply | null;
}

export type LookState =
  | { phase: 'parsing' }
  | { phase: 'found'; garments: LookGarment[] }
  | { phase: 'failed'; error: CompanionError };

/** Looks that are known, so that the way back from one garment costs nothing. */
const known = new WeakMap<SessionPicture, LookGarment[]>();

export function useLook(companion: Companion, picture: SessionPicture): [LookState, () => void] {
  const [state, setState] = useState<LookState>(() => startOf(picture));
  const [turn, setTurn] = useState(0);
  const { check } = companion;

  useEffect(() => {
    const start = startOf(picture);
    setState(start);
    if (start.phase === 'found') return undefined;
    const controller = new AbortController();
    void run(controller.signal).catch((cause: unknown) => {
      if (controller.signal.aborted) return;
      const error = cause instanceof CompanionError ? cause : new CompanionError('unreadable', { cause });
      setState({ phase: 'failed', error });
    });
    return () => controller.abort();

    async function run(signal: AbortSignal): Promise<void> {
      const connection = await check(signal);
      if (connection.status !== 'ready') return;
      const parsed = await parse(connection, picture.picture, signal);
      picture.queryId = parsed.queryId;
      let garments: LookGarment[] = parsed.garments.map((garment) => ({ garment, reply: null }));
      setState({ phase: 'found', garments });
      for (const [n, { garment }] of garments.entries()) {
        const params = new URLSearchParams({ crop: formatBox(garment.box), k: String(HITS) });
        // Whole outlines tell a bag from a skirt better than their pixels alone do.
        for (const type of typesOf(garment.group)) params.append('type', type);
        const reply = await search(connection, picture, params, signal);
        meet(reply.hits);
        garments = garments.map((one, at) => (at === n ? { garment, reply } : one));
        setState({ phase: 'found', garments });
      }
      known.set(picture, garments);
    }
  }, [picture, turn, check]);

  return [state, () => setTurn((n) => n + 1)];
}

function startOf(picture: SessionPicture): LookState {
  const garments = known.get(picture);
  return garments ? { phase: 'found', garments } : { phase: 'parsing' };
}
