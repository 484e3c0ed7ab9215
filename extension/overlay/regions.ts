/**
 * Which parts of a capture the parser is shown one by one. It sees each as a picture of 256 pixels: of a wall of photos
 * little would be left, and people in photos side by side would wear one coat.
 */
import { type Box, type Size, wholeBox } from '../../contract/geometry.ts';
import { areaOf, intersect } from '../capture/page/boxes.ts';

/** Pixels of the capture; what is shorter shows no garment that could be searched. */
const SMALLEST = 96;
const MOST = 8;
/** A picture that fills so much of the capture alone is seen as well with all that is round it. */
const FILLS = 0.5;
/** Share of a picture's area that is as good as all of it, and one that is more than a badge on another. */
const [ALL, MORE_THAN_A_BADGE] = [0.9, 0.05];

/** In whole pixels, the largest first; none where the capture is best seen as it is. */
export function regionsOf(pictures: readonly Box[], capture: Size): Box[] {
  const shown = pictures
    .map((picture) => wholeBox(picture, { x: 0, y: 0, ...capture }))
    .filter(({ w, h }) => Math.min(w, h) >= SMALLEST)
    .sort((a, b) => areaOf(b) - areaOf(a));
  const regions: Box[] = [];
  for (const one of shown.filter((picture) => !isBackdrop(picture, shown, capture)))
    if (!regions.some((region) => lies(one, region))) regions.push(one);
  const [first] = regions;
  const alone = regions.length === 1 && first && areaOf(first) >= FILLS * areaOf(capture);
  return alone ? [] : regions.slice(0, MOST);
}

/** What lies behind several pictures, or behind the page. */
function isBackdrop(picture: Box, shown: readonly Box[], capture: Size): boolean {
  const inside = shown.filter(
    (other) =>
      other !== picture && lies(other, picture) && areaOf(other) >= MORE_THAN_A_BADGE * areaOf(picture),
  );
  // The same picture twice, as a blurred ground and sharp upon it, is none behind itself.
  const smaller = inside.filter((other) => !lies(picture, other));
  return smaller.length >= (areaOf(picture) >= ALL * areaOf(capture) ? 1 : 2);
}

function lies(inner: Box, outer: Box): boolean {
  return areaOf(intersect(inner, outer)) >= ALL * areaOf(inner);
}
