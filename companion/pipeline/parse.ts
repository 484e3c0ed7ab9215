/** Step 2: the garment map, which says for each place of the picture what is worn there. */
import type { ParserCard } from '../../models/card.ts';
import type { Model } from '../../models/session.ts';
import type { Picture, Placement } from './picture.ts';
import { toCanvas, toTensor } from './tensor.ts';

export interface GarmentMap {
  /** Size of the map, smaller than the picture. */
  width: number;
  height: number;
  classes: readonly string[];
  /** Softmax, [classes, height, width]. */
  probs: Float32Array;
  /** Where the picture lies on the map, in map pixels; outside of it is letterbox. */
  placement: Placement;
  /** Size of the picture that was parsed, in its pixels. */
  picture: { width: number; height: number };
}

export async function parse(picture: Picture, model: Model, card: ParserCard): Promise<GarmentMap> {
  const whole = { x: 0, y: 0, w: picture.width, h: picture.height };
  const canvas = await toCanvas(picture, whole, card.input);
  const { data, dims } = await model.run(toTensor(canvas.data, card.input), [
    1,
    3,
    card.input.height,
    card.input.width,
  ]);
  const [, , height, width] = dims as [number, number, number, number];
  const scaleX = width / card.input.width;
  const scaleY = height / card.input.height;
  const { x, y, w, h } = canvas.placement;
  return {
    width,
    height,
    classes: card.output.classes,
    probs: data,
    placement: { x: x * scaleX, y: y * scaleY, w: w * scaleX, h: h * scaleY },
    picture: { width: picture.width, height: picture.height },
  };
}

/** Probability of some classes together at a point of the picture (0..width, 0..height), bilinear. */
export function sampler(map: GarmentMap, classes: readonly string[]): (x: number, y: number) => number {
  const size = map.width * map.height;
  const plane = new Float32Array(size);
  for (const name of classes) {
    const offset = map.classes.indexOf(name) * size;
    if (offset < 0) continue;
    for (let i = 0; i < size; i++) plane[i] = (plane[i] as number) + (map.probs[offset + i] as number);
  }
  const scaleX = map.placement.w / map.picture.width;
  const scaleY = map.placement.h / map.picture.height;
  return (x, y) => {
    const u = Math.max(0, Math.min(map.width - 1, map.placement.x + x * scaleX - 0.5));
    const v = Math.max(0, Math.min(map.height - 1, map.placement.y + y * scaleY - 0.5));
    const left = Math.floor(u);
    const top = Math.floor(v);
    const right = Math.min(left + 1, map.width - 1);
    const bottom = Math.min(top + 1, map.height - 1);
    const at = (column: number, row: number) => plane[row * map.width + column] as number;
    const upper = at(left, top) + (at(right, top) - at(left, top)) * (u - left);
    const lower = at(left, bottom) + (at(right, bottom) - at(left, bottom)) * (u - left);
    return upper + (lower - upper) * (v - top);
  };
}
