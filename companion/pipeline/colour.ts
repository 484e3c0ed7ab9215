/** The colour part of a vector: a soft Lab histogram of the garment's own pixels. */

/** Bins of lightness, green-red and blue-yellow: 4 x 5 x 5 = 100 numbers. */
const BINS = { l: 4, a: 5, b: 5 } as const;
/** Clothes rarely leave this range of a* and b*; beyond it all is "very". */
const CHROMA = 60;

export const COLOUR_DIM = BINS.l * BINS.a * BINS.b;

/**
 * @param rgb bytes of the cut-out, `width` pixels a row
 * @param alpha 0..255 per pixel; only pixels that are more garment than not count
 * @returns square roots of the bins' shares, so of unit length; the inner product of two is their Bhattacharyya coefficient
 */
export function colourPart(rgb: Uint8Array, alpha: Uint8Array, width: number): Float32Array {
  const bins = new Float32Array(COLOUR_DIM);
  let total = 0;
  // Every second pixel of every second row: a quarter of the work for the same histogram.
  for (let row = 0; row < alpha.length; row += 2 * width) {
    for (let i = row; i < row + width; i += 2) {
      if ((alpha[i] as number) < 128) continue;
      const [l, a, b] = toLab(rgb[i * 3] as number, rgb[i * 3 + 1] as number, rgb[i * 3 + 2] as number);
      addSoftly(bins, l / 100, (a + CHROMA) / (2 * CHROMA), (b + CHROMA) / (2 * CHROMA));
      total++;
    }
  }
  if (total === 0) return bins.fill(1 / Math.sqrt(COLOUR_DIM));
  return bins.map((bin) => Math.sqrt(bin / total));
}

/**
 * Shares a pixel among the eight nearest bins, so that a slightly other light moves no colour across a wall.
 * Plain arithmetic without arrays: it runs for thousands of pixels a picture.
 */
function addSoftly(bins: Float32Array, l: number, a: number, b: number): void {
  const [atL, atA, atB] = [position(l, BINS.l), position(a, BINS.a), position(b, BINS.b)];
  const lowL = Math.min(BINS.l - 2, Math.floor(atL));
  const lowA = Math.min(BINS.a - 2, Math.floor(atA));
  const lowB = Math.min(BINS.b - 2, Math.floor(atB));
  for (let corner = 0; corner < 8; corner++) {
    const [dl, da, db] = [corner & 1, (corner >> 1) & 1, corner >> 2];
    const at = ((lowL + dl) * BINS.a + lowA + da) * BINS.b + lowB + db;
    const weight = near(atL - lowL, dl) * near(atA - lowA, da) * near(atB - lowB, db);
    bins[at] = (bins[at] as number) + weight;
  }
}

function position(value: number, count: number): number {
  return Math.max(0, Math.min(1, value)) * (count - 1);
}

function near(fraction: number, side: number): number {
  return side === 0 ? 1 - fraction : fraction;
}

const LINEAR = Float32Array.from({ length: 256 }, (_, byte) => {
  const value = byte / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
});

/** sRGB bytes to CIE L*a*b* under D65. */
export function toLab(red: number, green: number, blue: number): [number, number, number] {
  const r = LINEAR[red] as number;
  const g = LINEAR[green] as number;
  const b = LINEAR[blue] as number;
  const x = root((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
  const y = root(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = root((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function root(t: number): number {
  return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116;
}
