/** Garment maps for tests, drawn in letters. */
import type { GarmentMap } from '../pipeline/parse.ts';
import type { Picture } from '../pipeline/picture.ts';

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

/** Side of a letter in picture pixels. */
const SIDE = 40;
/** Colours far from each other, by letter. */
const PAINTS: Record<string, [number, number, number]> = {
  '.': [250, 250, 250],
  s: [220, 170, 140],
  u: [30, 60, 160],
  o: [40, 120, 50],
  l: [70, 70, 70],
  k: [230, 200, 40],
  d: [170, 30, 40],
  h: [90, 50, 20],
};

/** The picture of such a map, every letter in a colour of its own unless `paints` gives it another. */
export function pictureOf(rows: readonly string[], paints: typeof PAINTS = {}): Picture {
  const [height, width] = [rows.length * SIDE, (rows[0] as string).length * SIDE];
  const data = new Uint8Array(width * height * 3);
  for (let at = 0; at < width * height; at++) {
    const row = rows[Math.floor(at / width / SIDE)] as string;
    const letter = row[Math.floor((at % width) / SIDE)] as string;
    data.set(paints[letter] ?? (PAINTS[letter] as [number, number, number]), at * 3);
  }
  return { width, height, data };
}

/** A map drawn with one letter a pixel; 40 x 40 picture pixels each. */
export function mapOf(rows: readonly string[]): GarmentMap {
  const letters: Record<string, string> = {
    '.': 'background',
    s: 'skin',
    u: 'upper',
    o: 'outer',
    l: 'lower',
    k: 'skirt',
    d: 'dress',
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
    wearers: null,
    sight: null,
    placement,
    picture: { width: width * SIDE, height: height * SIDE },
  };
}
