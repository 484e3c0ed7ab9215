/** What the parser takes a garment for: a second opinion, beside the head's, from a net that sees the whole picture. */
import { GARMENT_GROUPS, type GarmentGroup } from '../../../contract/index.ts';
import type { GarmentMap } from '../parse.ts';

export type GroupShares = Readonly<Record<GarmentGroup, number>>;

/**
 * Mean probability of each group at some places of the map.
 *
 * @param places row * width + column, at least one
 */
export function groupShares(map: GarmentMap, places: Int32Array): GroupShares {
  const shares = GARMENT_GROUPS.map((group) => [group, meanOf(group, map, places)]);
  return Object.fromEntries(shares) as Record<GarmentGroup, number>;
}

/** Mean probability of one group, 0..1. */
export function meanOf(
  group: GarmentGroup,
  { classes, probs, width, height }: GarmentMap,
  places: Int32Array,
): number {
  const start = classes.indexOf(group) * width * height;
  let sum = 0;
  for (let i = 0; i < places.length; i++) sum += probs[start + (places[i] as number)] as number;
  return sum / places.length;
}
