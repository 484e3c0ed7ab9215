/** Which garments of a picture are others than the one that is searched. */
import type { Box } from '../../../contract/geometry.ts';
import { LIMITS } from '../../../contract/limits.ts';
import type { Garment } from '../../../contract/search.ts';
import { areaOf, intersect } from '../../capture/page/boxes.ts';

/** A row of them; the smallest ones are left to the whole look. */
const MOST = 5;
/** Boxes that have this share of what both cover in common show one garment. */
const SAME = 0.6;

/** @param garments the largest first */
export function othersIn(garments: readonly Garment[], searched: Box): Garment[] {
  return garments
    .filter(({ box: { w, h } }) => Math.min(w, h) >= LIMITS.cropSide)
    .filter(({ box }) => {
      const both = areaOf(intersect(box, searched));
      return both < SAME * (box.w * box.h + searched.w * searched.h - both);
    })
    .slice(0, MOST);
}
