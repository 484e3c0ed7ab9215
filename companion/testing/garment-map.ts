/** Garment maps for tests, drawn in letters. */
import type { GarmentMap } from '../pipeline/parse.ts';

const CLASSES = [
  'background',
  'skin',
  'upper',
  'outer',
  'lower',
  'skirt',
  'dress',
  'shoes',
  'hat',
  'bag',
  'other',
];

/** A map drawn with one letter a pixel; 40 x 40 picture pixels each. */
export function mapOf(rows: readonly string[]): GarmentMap {
  const letters: Record<string, string> = {
    '.': 'background',
    s: 'skin',
    u: 'upper',
    o: 'outer',
    l: 'lower',
    h: 'shoes',
  };
  const [height, width] = [rows.length, (rows[0] as string).length];
  const probs = new Float32Array(CLASSES.length * width * height).fill(0.01);
  rows
    .join('')
    .split('')
    .forEach((letter, at) => {
      probs[CLASSES.indexOf(letters[letter] as string) * width * height + at] = 0.9;
    });
  const placement = { x: 0, y: 0, w: width, h: height };
  return {
    width,
    height,
    classes: CLASSES,
    probs,
    placement,
    picture: { width: width * 40, height: height * 40 },
  };
}
