/** The dominant colour of a garment, from its own pixels; made apart from the vector that is being judged. */
import sharp from 'sharp';
import { toLab } from '../../../companion/pipeline/colour/lab.ts';

/** L*, a*, b*. */
export type Lab = readonly [number, number, number];

/** Side of a cell of the histogram in CIELAB: two colours one of these apart are still called the same. */
const CELL = 8;

/** @param cutout transparent WebP of the garment; mean of the fullest cell of a histogram and its neighbours */
export async function dominantColour(cutout: Uint8Array): Promise<Lab> {
  const { data } = await sharp(cutout).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const colours: Lab[] = [];
  for (let at = 0; at < data.length; at += 4) {
    if ((data[at + 3] as number) < 128) continue;
    colours.push(toLab(data[at] as number, data[at + 1] as number, data[at + 2] as number));
  }
  const counts = new Map<string, number>();
  for (const colour of colours) counts.set(cellOf(colour), (counts.get(cellOf(colour)) ?? 0) + 1);
  const [fullest] = [...counts].reduce((most, cell) => (cell[1] > most[1] ? cell : most), ['0,0,0', 0]);
  const centre = fullest.split(',').map((n) => Number(n) * CELL) as unknown as Lab;
  const near = colours.filter((colour) =>
    colour.every((value, i) => Math.abs(value - (centre[i] as number)) < 1.5 * CELL),
  );
  const average = (i: number) =>
    near.reduce((sum, colour) => sum + (colour[i] as number), 0) / Math.max(1, near.length);
  return [average(0), average(1), average(2)];
}

/** CIE76: straight distance. About 2 can just be seen; 10 is another shade; 50 another colour. */
export function labDistance(one: Lab, other: Lab): number {
  return Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
}

function cellOf(colour: Lab): string {
  return colour.map((value) => Math.round(value / CELL)).join(',');
}
