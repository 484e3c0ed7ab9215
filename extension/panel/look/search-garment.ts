/** One garment of a look on its own. */
import { type GarmentGroup, type GarmentType, GROUP_OF_TYPE } from '../../../contract/garments.ts';
import { formatBox } from '../../../contract/geometry.ts';
import type { Garment, SearchReply } from '../../../contract/search.ts';
import type { Ready } from '../../companion/client.ts';
import { searchIn } from '../ask.ts';
import type { SessionPicture } from '../pictures.ts';
import { HITS } from '../state.ts';
import { mayBe, typeOf, typesOf } from './garment-type.ts';

export interface FoundGarment {
  reply: SearchReply;
  /** The types that were asked for by name; none leaves them to the companion. */
  types: readonly GarmentType[];
}

/** @throws CompanionError */
export function searchGarment(
  ready: Ready,
  picture: SessionPicture,
  { group, box }: Garment,
  signal: AbortSignal,
): Promise<FoundGarment> {
  return searchAs(group, (types) => {
    const params = new URLSearchParams({ crop: formatBox(box), k: String(HITS) });
    for (const type of types) params.append('type', type);
    return searchIn(ready, picture, params, signal);
  });
}

/**
 * The companion knows best what a garment is, from its outline and its pixels. Where it names another kind, a neighbour
 * inside the same box was taken for the garment, and the outline decides.
 */
export async function searchAs(
  group: GarmentGroup,
  ask: (types: readonly GarmentType[]) => Promise<SearchReply>,
): Promise<FoundGarment> {
  const reply = await ask([]);
  const [best] = reply.types;
  if (best && mayBe(group, best.type)) return { reply, types: [] };
  // Those of the group that the row will be named after.
  const types = typesOf(GROUP_OF_TYPE[typeOf(group, reply.types)]);
  return { reply: await ask(types), types };
}
