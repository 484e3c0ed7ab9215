/** The colour of the picture at a place of its map. */
import { type Lab, toLab } from '../colour/lab.ts';
import type { GarmentMap } from '../parse.ts';
import type { Picture } from '../picture.ts';

/**
 * @param picture the one that was parsed
 * @returns of a place given as row and column; null on the letterbox's bars
 */
export function colourOn(
  { placement }: GarmentMap,
  { width, height, data }: Picture,
): (row: number, column: number) => Lab | null {
  return (row, column) => {
    const y = Math.floor(((row + 0.5 - placement.y) / placement.h) * height);
    const x = Math.floor(((column + 0.5 - placement.x) / placement.w) * width);
    if (y < 0 || y >= height || x < 0 || x >= width) return null;
    const at = (y * width + x) * 3;
    return toLab(data[at] as number, data[at + 1] as number, data[at + 2] as number);
  };
}
