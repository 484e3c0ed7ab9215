/** The parser sees the whole window as one picture, and takes the shirts of three pictures for one: such a box says nothing. */
import type { Box } from '../../contract/geometry.ts';
import type { Garment } from '../../contract/search.ts';
import { areaOf, boxOf, intersect, type Size } from '../capture/page/boxes.ts';
import { visibleOf } from '../capture/page/visible.ts';

/** A picture that has less of a box is only touched by it. */
const TOUCHED = 0.15;
/** Pictures that share so much of the smaller one lie on top of each other. */
const STACKED = 0.5;
/** CSS pixels; a smaller picture is an icon. */
const SMALLEST = 48;

/** @param pictures of the page, in the pixels that the garments' boxes are in */
export function onOnePicture(garments: readonly Garment[], pictures: readonly Box[]): Garment[] {
  return garments.filter(({ box }) => {
    const under = pictures.filter((picture) => areaOf(intersect(picture, box)) >= TOUCHED * areaOf(box));
    return under.every((one) => under.every((other) => areStacked(one, other)));
  });
}

/** The pictures of this page on a capture of the window. @param capture its size, in its pixels */
export function picturesOn(capture: Size): Box[] {
  const { box: shown } = visibleOf(window);
  const scale = capture.w / shown.w;
  return [...document.querySelectorAll('img, video, canvas')]
    .map(boxOf)
    .filter(({ w, h }) => Math.min(w, h) >= SMALLEST)
    .map(({ x, y, w, h }) => ({
      x: (x - shown.x) * scale,
      y: (y - shown.y) * scale,
      w: w * scale,
      h: h * scale,
    }));
}

function areStacked(one: Box, other: Box): boolean {
  return areaOf(intersect(one, other)) >= STACKED * Math.min(areaOf(one), areaOf(other));
}
