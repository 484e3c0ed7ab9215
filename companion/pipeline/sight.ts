/** What the parser saw of a garment, beside the names that it gave: numbers that a head tells its type from. */
import type { Output } from '../../models/session.ts';

export interface Sight {
  /** [channels, side, side], of the whole letterboxed picture; the deepest channels come last. */
  data: Float32Array;
  side: number;
  /** Side of the whole garment map, in its pixels. */
  mapSide: number;
  /** Where the garment map begins on the whole one, in its pixels. */
  left: number;
  top: number;
}

/** Channels of the deepest layer, as in models/train/nets.py. */
const DEEPEST = 320;

/** @param output of the parser, [1, channels, side, side] */
export function sightFrom({ data, dims }: Output, mapSide: number): Sight {
  return { data, side: dims.at(-1) as number, mapSide, left: 0, top: 0 };
}

/**
 * Mean of each channel over the garment, and of the deepest ones over the whole picture too.
 *
 * @param places row * width + column of the garment map, at least one
 * @param width of that map
 * @returns channels + DEEPEST numbers
 */
export function sightOf(
  { data, side, mapSide, left, top }: Sight,
  places: Int32Array,
  width: number,
): Float32Array {
  const shares = new Float32Array(side * side);
  for (const at of places) {
    const column = at % width;
    const [x, y] = [left + column, top + (at - column) / width];
    const cell = Math.floor((y * side) / mapSide) * side + Math.floor((x * side) / mapSide);
    shares[cell] = (shares[cell] as number) + 1 / places.length;
  }
  const channels = data.length / shares.length;
  const everywhere = new Float32Array(shares.length).fill(1 / shares.length);
  return Float32Array.from({ length: channels + DEEPEST }, (_, i) =>
    i < channels ? meanOf(data, i, shares) : meanOf(data, i - DEEPEST, everywhere),
  );
}

/** Mean of one channel, weighted. */
function meanOf(data: Float32Array, channel: number, shares: Float32Array): number {
  const start = channel * shares.length;
  let sum = 0;
  for (let i = 0; i < shares.length; i++) sum += (data[start + i] as number) * (shares[i] as number);
  return sum;
}
