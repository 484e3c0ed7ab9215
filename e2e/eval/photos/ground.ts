/** The plain ground of a photo: what hangs together with its rim and has about the rim's usual colour. */
import { median } from '../measures.ts';

/** Distance from pixel to pixel, and from the rim's median colour, that still belongs to the ground (sums over RGB). */
const STEP = 16;
const DRIFT = 80;
/** Where the ground would be more than this, the garment was taken for ground: then nothing is. */
const MOST = 0.8;

export interface Raw {
  width: number;
  height: number;
  /** RGB bytes. */
  data: Uint8Array;
}

/** @returns 1 per pixel of the ground */
export function findGround(photo: Raw): Uint8Array {
  const { width, height, data } = photo;
  const rim = rimOf(photo);
  const usual = [0, 1, 2].map((c) => median(rim.map((at) => data[at * 3 + c] as number)));
  const isUsual = (at: number) =>
    usual.reduce((sum, value, c) => sum + Math.abs((data[at * 3 + c] as number) - value), 0) <= DRIFT;
  const ground = new Uint8Array(width * height);
  const waiting: number[] = [];
  let count = 0;
  const add = (at: number) => {
    if (ground[at] || !isUsual(at)) return;
    ground[at] = 1;
    waiting.push(at);
    count++;
  };
  for (const at of rim) add(at);
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const x = at % width;
    const around = [x > 0 ? at - 1 : -1, x < width - 1 ? at + 1 : -1, at - width, at + width];
    for (const near of around) {
      if (near >= 0 && near < ground.length && distance(data, at, near) <= STEP) add(near);
    }
  }
  return count > ground.length * MOST ? ground.fill(0) : ground;
}

function rimOf({ width, height }: Raw): number[] {
  const rim: number[] = [];
  for (let x = 0; x < width; x++) rim.push(x, (height - 1) * width + x);
  for (let y = 1; y < height - 1; y++) rim.push(y * width, y * width + width - 1);
  return rim;
}

function distance(data: Uint8Array, one: number, other: number): number {
  let sum = 0;
  for (let c = 0; c < 3; c++) {
    sum += Math.abs((data[one * 3 + c] as number) - (data[other * 3 + c] as number));
  }
  return sum;
}
