/** Step 2: the garment map, which says for each place of the picture what is worn there. */
import type { Box } from '../../contract/index.ts';
import type { ParserCard } from '../../models/card.ts';
import type { Model } from '../../models/session.ts';
import type { Picture } from './picture.ts';
import { type Sight, sightFrom } from './sight.ts';
import { toCanvas, toTensor } from './tensor.ts';
import { wearersOn } from './wearers.ts';

export interface GarmentMap {
  /** Size of the map, smaller than the picture. */
  width: number;
  height: number;
  classes: readonly string[];
  /** Softmax, [classes, height, width]. */
  probs: Float32Array;
  /** Whose each place is: 1, 2, ..., or nobody's 0. Null where there is one person at most, or the parser does not tell. */
  wearers: Uint8Array | null;
  /** What the parser saw, for the head that tells types from it; null where it does not tell. */
  sight: Sight | null;
  /** Where the picture lies on the map, in map pixels; outside of it is letterbox. */
  placement: Box;
  /** Size of the picture that was parsed, in its pixels. */
  picture: { width: number; height: number };
}

export async function parse(picture: Picture, model: Model, card: ParserCard): Promise<GarmentMap> {
  const whole = { x: 0, y: 0, w: picture.width, h: picture.height };
  const canvas = await toCanvas(picture, whole, card.input);
  const { data, dims, also } = await model.run(toTensor(canvas.data, card.input), [
    1,
    3,
    card.input.height,
    card.input.width,
  ]);
  const [, , height, width] = dims as [number, number, number, number];
  const scaleX = width / card.input.width;
  const scaleY = height / card.input.height;
  const { x, y, w, h } = canvas.placement;
  const { classes, offsets, sight } = card.output;
  const background = classes.indexOf('background') * width * height;
  const isShown = (at: number) => (data[background + at] as number) < 0.5;
  return {
    width,
    height,
    classes,
    probs: data,
    wearers: offsets ? wearersOn({ width, height, isShown }, also(offsets).data) : null,
    sight: sight ? sightFrom(also(sight), width) : null,
    placement: { x: x * scaleX, y: y * scaleY, w: w * scaleX, h: h * scaleY },
    picture: { width: picture.width, height: picture.height },
  };
}

/**
 * Probability of some classes together at the crossings of columns and rows of the picture, bilinear, row by row.
 * What a column and a row have in common is worked out once: there are some 50,000 crossings.
 *
 * @param xs 0..width. @param ys 0..height
 * @param wearer whose; what belongs to others is 0. With 0 everybody's
 */
export function probabilities(
  map: GarmentMap,
  classes: readonly string[],
  xs: Float64Array,
  ys: Float64Array,
  wearer = 0,
): Float32Array {
  const plane = planeOf(map, classes, wearer);
  const columns = neighbours(xs, map.placement.x, map.placement.w / map.picture.width, map.width);
  const rows = neighbours(ys, map.placement.y, map.placement.h / map.picture.height, map.height);
  const between = new Float32Array(map.width);
  const out = new Float32Array(xs.length * ys.length);
  for (let y = 0, i = 0; y < ys.length; y++) {
    const top = (rows.low[y] as number) * map.width;
    const bottom = (rows.high[y] as number) * map.width;
    const down = rows.share[y] as number;
    for (let x = 0; x < between.length; x++) {
      const upper = plane[top + x] as number;
      between[x] = upper + ((plane[bottom + x] as number) - upper) * down;
    }
    for (let x = 0; x < xs.length; x++, i++) {
      const left = between[columns.low[x] as number] as number;
      const right = between[columns.high[x] as number] as number;
      out[i] = left + (right - left) * (columns.share[x] as number);
    }
  }
  return out;
}

/** The sum of the classes' probabilities, [height, width], without what belongs to others than `wearer`. */
function planeOf(map: GarmentMap, classes: readonly string[], wearer: number): Float32Array {
  const size = map.width * map.height;
  const plane = new Float32Array(size);
  for (const name of classes) {
    const offset = map.classes.indexOf(name) * size;
    if (offset < 0) continue;
    for (let i = 0; i < size; i++) plane[i] = (plane[i] as number) + (map.probs[offset + i] as number);
  }
  if (wearer === 0 || !map.wearers) return plane;
  for (const [i, whose] of map.wearers.entries()) if (whose !== 0 && whose !== wearer) plane[i] = 0;
  return plane;
}

/** For each position the two map pixels beside it, and how far it lies towards the second. */
function neighbours(positions: Float64Array, start: number, scale: number, size: number) {
  const low = new Int32Array(positions.length);
  const high = new Int32Array(positions.length);
  const share = new Float64Array(positions.length);
  for (let i = 0; i < positions.length; i++) {
    const at = Math.max(0, Math.min(size - 1, start + (positions[i] as number) * scale - 0.5));
    low[i] = Math.floor(at);
    high[i] = Math.min(Math.floor(at) + 1, size - 1);
    share[i] = at - Math.floor(at);
  }
  return { low, high, share };
}
