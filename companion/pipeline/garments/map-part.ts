/** The part of a garment map that shows a part of its picture. */
import type { Box } from '../../../contract/index.ts';
import type { GarmentMap } from '../parse.ts';

/** @param box whole pixels of the parsed picture; from now on they are the picture */
export function partOf({ placement, probs, wearers, sight, ...map }: GarmentMap, box: Box): GarmentMap {
  const scaleX = placement.w / map.picture.width;
  const scaleY = placement.h / map.picture.height;
  const x = placement.x + box.x * scaleX;
  const y = placement.y + box.y * scaleY;
  const w = box.w * scaleX;
  const h = box.h * scaleY;
  // Map pixels that lie inside for the most part: garments that begin beyond the edge are not of this part.
  const [left, width] = span(x, w, map.width);
  const [top, height] = span(y, h, map.height);
  const within = <T extends Float32Array | Uint8Array>(planes: T, part: T): T => {
    for (let row = 0; row < part.length / width; row++) {
      const plane = Math.floor(row / height);
      const start = (plane * map.height + top + (row % height)) * map.width + left;
      part.set(planes.subarray(start, start + width), row * width);
    }
    return part;
  };
  return {
    width,
    height,
    classes: map.classes,
    probs: within(probs, new Float32Array(map.classes.length * width * height)),
    wearers: wearers && within(wearers, new Uint8Array(width * height)),
    sight: sight && { ...sight, left: sight.left + left, top: sight.top + top },
    placement: { x: x - left, y: y - top, w, h },
    picture: { width: box.w, height: box.h },
  };
}

/** First pixel and their number; at least the one of the middle. */
function span(start: number, length: number, size: number): [number, number] {
  const middle = Math.min(size - 1, Math.floor(start + length / 2));
  const first = Math.min(middle, Math.round(start));
  return [first, Math.max(middle + 1, Math.min(size, Math.round(start + length))) - first];
}
