/** All garments of a picture: found once, then searched one after the other, each shown as soon as it is there. */
import { useEffect, useState } from 'preact/hooks';
import { type GarmentGroup, type GarmentType, GROUP_OF_TYPE } from '../../../contract/garments.ts';
import { formatBox } from '../../../contract/geometry.ts';
import type { Garment, SearchReply } from '../../../contract/search.ts';
import { CompanionError } from '../../companion/request.ts';
import { parse, search } from '../../companion/search.ts';
import type { Companion } from '../../ui/use-companion.ts';
import type { SessionPicture } from '../pictures.ts';
import { meet } from '../seen.ts';
import { HITS } from '../state.ts';
import { mayBe, typeOf, typesOf } from './garment-type.ts';

export interface LookGarment {
  garment: Garment;
  /** Null while it is searched. */
  reply: SearchReply | null;
  /** The types that were asked for by name; none leaves them to the companion. */
  types: readonly GarmentType[];
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
      let garments: LookGarment[] = parsed.garments.map((garment) => ({ garment, reply: null, types: [] }));
      setState({ phase: 'found', garments });
      for (const [n, { garment }] of garments.entries()) {
        const ask = (types: readonly GarmentType[]) => {
          const params = new URLSearchParams({ crop: formatBox(garment.box), k: String(HITS) });
          for (const type of types) params.append('type', type);
          return search(connection, picture, params, signal);
        };
        const { reply, types } = await searchAs(garment.group, ask);
        meet(reply.hits);
        garments = garments.map((one, at) => (at === n ? { garment, reply, types } : one));
        setState({ phase: 'found', garments });
      }
      known.set(picture, garments);
    }
  }, [picture, turn, check]);

  return [state, () => setTurn((n) => n + 1)];
}

/**
 * The companion knows best what a garment is, from its outline and its pixels. Where it names another kind, a neighbour
 * inside the same box was taken for the garment, and the outline decides.
 */
export async function searchAs(
  group: GarmentGroup,
  ask: (types: readonly GarmentType[]) => Promise<SearchReply>,
): Promise<{ reply: SearchReply; types: readonly GarmentType[] }> {
  const reply = await ask([]);
  const [best] = reply.types;
  if (best && mayBe(group, best.type)) return { reply, types: [] };
  // Those of the group that the row will be named after.
  const types = typesOf(GROUP_OF_TYPE[typeOf(group, reply.types)]);
  return { reply: await ask(types), types };
}

function startOf(picture: SessionPicture): LookState {
  const garments = known.get(picture);
  return garments ? { phase: 'found', garments } : { phase: 'parsing' };
}
