/** Whether a picture may show several people, as far as the map of one look tells: then a second look is worth its time. */
import type { GarmentMap } from '../parse.ts';
import { boundsOf } from './connected-parts.ts';
import { countOf, labelsOf } from './map-labels.ts';

/** With less skin than this nobody wears what is seen: a flat-lay or a shop's product picture. */
const WORN_SKIN_SHARE = 0.004;
/** One person from head to foot is narrower beside their height; two side by side are not. */
const WIDE = 0.55;

/** Nobody wears what is shown where there is next to no skin. */
export function isWorn(labels: Uint8Array, { classes, placement }: GarmentMap): boolean {
  const skin = countOf(classes.indexOf('skin'), labels);
  return skin / Math.max(1, placement.w * placement.h) >= WORN_SKIN_SHARE;
}

export function mayShowSeveral(map: GarmentMap): boolean {
  const labels = labelsOf(map);
  if (!isWorn(labels, map)) return false;
  const background = map.classes.indexOf('background');
  const shown = Int32Array.from(labels.keys()).filter((at) => labels[at] !== background);
  const { left, top, right, bottom } = boundsOf(shown, map.width);
  return right - left > (bottom - top) * WIDE;
}
