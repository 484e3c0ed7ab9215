/** The colour part of a vector: a soft Lab histogram of the garment's own pixels. */
import { hexToRgb, toLab } from './lab.ts';
import type { LabPixels } from './lab-pixels.ts';

/**
 * Centres of the bins. Most clothes are near grey, so a* and b* are told apart finely there and coarsely beyond:
 * on pairs of photos of one product, 5 x 5 x 5 uneven bins found it first more often than 6 x 9 x 9 even ones.
 */
const LIGHTNESS = [0, 25, 50, 75, 100] as const;
const CHROMA = [-50, -12, 0, 12, 50] as const;

export const COLOUR_DIM = LIGHTNESS.length * CHROMA.length ** 2;

/** @returns square roots of the bins' shares, so of unit length; the inner product of two is their Bhattacharyya coefficient */
export function colourPart({ lab }: LabPixels): Float32Array {
  const total = lab.length / 3;
  if (total === 0) return new Float32Array(COLOUR_DIM).fill(1 / Math.sqrt(COLOUR_DIM));
  const bins = new Float32Array(COLOUR_DIM);
  for (let i = 0; i < lab.length; i += 3) {
    addSoftly(bins, lab[i] as number, lab[i + 1] as number, lab[i + 2] as number);
  }
  return bins.map((bin) => Math.sqrt(bin / total));
}

/** Light on a plain garment, from its folds to where it shines, as factors of its colour's bytes. */
const SHADES = [0.7, 0.8, 0.88, 0.94, 1, 1, 1.05, 1.1] as const;

/** The colour part of a plain garment of this colour, `#rrggbb`, in ordinary light. */
export function plainColour(hex: string): Float32Array {
  const rgb = hexToRgb(hex);
  const bins = new Float32Array(COLOUR_DIM);
  for (const shade of SHADES) {
    const [r, g, b] = rgb.map((channel) => Math.min(255, Math.round(channel * shade)));
    addSoftly(bins, ...toLab(r as number, g as number, b as number));
  }
  return bins.map((bin) => Math.sqrt(bin / SHADES.length));
}

/**
 * Shares a pixel among the eight nearest bins, so that slightly different light does not make it another colour.
 * Plain arithmetic without arrays: it runs for thousands of pixels a picture.
 */
function addSoftly(bins: Float32Array, l: number, a: number, b: number): void {
  const atL = position(l, LIGHTNESS);
  const atA = position(a, CHROMA);
  const atB = position(b, CHROMA);
  const lowL = Math.min(LIGHTNESS.length - 2, Math.floor(atL));
  const lowA = Math.min(CHROMA.length - 2, Math.floor(atA));
  const lowB = Math.min(CHROMA.length - 2, Math.floor(atB));
  for (let dl = 0; dl < 2; dl++) {
    const weightL = near(atL - lowL, dl);
    for (let da = 0; da < 2; da++) {
      const weightLA = weightL * near(atA - lowA, da);
      const at = ((lowL + dl) * CHROMA.length + lowA + da) * CHROMA.length + lowB;
      bins[at] = (bins[at] as number) + weightLA * near(atB - lowB, 0);
      bins[at + 1] = (bins[at + 1] as number) + weightLA * near(atB - lowB, 1);
    }
  }
}

/** Where a value lies among the centres: 1.5 is halfway between the second and the third. */
function position(value: number, centres: readonly number[]): number {
  let low = 0;
  while (low < centres.length - 2 && value >= (centres[low + 1] as number)) low++;
  const [from, to] = [centres[low] as number, centres[low + 1] as number];
  return Math.max(0, Math.min(centres.length - 1, low + (value - from) / (to - from)));
}

function near(fraction: number, side: number): number {
  return side === 0 ? 1 - fraction : fraction;
}
