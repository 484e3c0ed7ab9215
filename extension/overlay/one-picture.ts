/**
 * Which picture of the page a box on its capture is about. The parser sees the whole window as one picture, and takes the
 * shirts of three pictures for one: such a box says nothing.
 */
import type { Box, Size } from '../../contract/geometry.ts';
import type { Garment } from '../../contract/search.ts';
import { areaOf, intersect } from '../capture/page/boxes.ts';
import { toPixels } from './rect.ts';

/** A picture that has less of a box is only touched by it. */
const TOUCHED = 0.15;
/** Pictures that share so much of the smaller one lie on top of each other. */
const STACKED = 0.5;

/** @param pictures of the page, in the pixels that the garments' boxes are in */
export function onOnePicture(garments: readonly Garment[], pictures: readonly Box[]): Garment[] {
  return garments.filter(({ box }) => areStacked(picturesUnder(box, pictures)));
}

/**
 * What of a capture belongs to a box that was marked on it: the picture under the box, and what of the box lies beside
 * that, in whole pixels of the capture. Null where that is several pictures, or none that holds nearly all of the box.
 */
export function roomOf(box: Box, pictures: readonly Box[], capture: Size): Box | null {
  const under = picturesUnder(box, pictures);
  const [picture] = under
    .filter((one) => areaOf(intersect(one, box)) >= (1 - TOUCHED) * areaOf(box))
    .sort((a, b) => areaOf(a) - areaOf(b));
  if (!picture || !areStacked(under)) return null;
  return toPixels(around(intersect(picture, { x: 0, y: 0, ...capture }), box), capture);
}

function picturesUnder(box: Box, pictures: readonly Box[]): Box[] {
  return pictures.filter((picture) => areaOf(intersect(picture, box)) >= TOUCHED * areaOf(box));
}

function areStacked(pictures: readonly Box[]): boolean {
  return pictures.every((one) =>
    pictures.every(
      (other) => areaOf(intersect(one, other)) >= STACKED * Math.min(areaOf(one), areaOf(other)),
    ),
  );
}

function around(a: Box, b: Box): Box {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return { x, y, w: Math.max(a.x + a.w, b.x + b.w) - x, h: Math.max(a.y + a.h, b.y + b.h) - y };
}
