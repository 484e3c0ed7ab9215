/** The colours of a garment as a person sees them, from its own pixels. */
import type { Swatch } from '../../contract/index.ts';
import { type Lab, labToHex, toLab } from './lab.ts';

const MOST_SWATCHES = 5;
/** Less than this is a button, a seam or a shadow. */
const LEAST_SHARE = 0.04;
/** Only the garment for certain: where its outline is soft, the background shines through. */
const SOLID = 200;
/** Side of a cell in which pixels are counted together, in units of Lab. */
const CELL = 6;
/** Cells nearer than this are one colour; 20 units of lightness are still light and shadow on one cloth. */
const SAME_COLOUR = 18;
const LIGHTNESS_COUNTS = 0.7;

interface Cluster {
  pixels: number;
  /** Mean of its pixels. */
  lab: Lab;
}

/**
 * @param rgb bytes of the cut-out, `width` pixels a row
 * @param alpha 0..255 per pixel: how much of it is the garment
 * @returns the largest first, at most five; none when nothing is surely garment
 */
export function paletteOf(rgb: Uint8Array, alpha: Uint8Array, width: number): Swatch[] {
  const cells = countCells(rgb, alpha, width);
  const total = cells.reduce((sum, { pixels }) => sum + pixels, 0);
  return merge(cells)
    .slice(0, MOST_SWATCHES)
    .map(({ lab, pixels }) => ({ hex: labToHex(lab), share: Number((pixels / total).toFixed(3)) }))
    .filter(({ share }) => share >= LEAST_SHARE);
}

/** Every second pixel of every second row, as in the colour part. */
function countCells(rgb: Uint8Array, alpha: Uint8Array, width: number): Cluster[] {
  const cells = new Map<number, Cluster>();
  for (let row = 0; row < alpha.length; row += 2 * width) {
    for (let i = row; i < row + width; i += 2) {
      if ((alpha[i] as number) < SOLID) continue;
      const lab = toLab(rgb[i * 3] as number, rgb[i * 3 + 1] as number, rgb[i * 3 + 2] as number);
      const key = (cellAt(lab[0]) * 64 + cellAt(lab[1])) * 64 + cellAt(lab[2]);
      const cell = cells.get(key);
      if (cell) join(cell, lab, 1);
      else cells.set(key, { pixels: 1, lab });
    }
  }
  return [...cells.values()];
}

/** From the fullest cell on, each joins the first colour that it is near to, or becomes one. */
function merge(cells: readonly Cluster[]): Cluster[] {
  const colours: Cluster[] = [];
  for (const cell of cells.toSorted((a, b) => b.pixels - a.pixels)) {
    const near = colours.find(({ lab }) => distance(lab, cell.lab) < SAME_COLOUR);
    if (near) join(near, cell.lab, cell.pixels);
    else colours.push(cell);
  }
  return colours.sort((a, b) => b.pixels - a.pixels);
}

/** In place: it runs for thousands of pixels a picture. */
function join(cluster: Cluster, lab: Lab, pixels: number): void {
  cluster.pixels += pixels;
  const share = pixels / cluster.pixels;
  for (let axis = 0; axis < 3; axis++) {
    const mean = cluster.lab[axis] as number;
    cluster.lab[axis] = mean + ((lab[axis] as number) - mean) * share;
  }
}

function cellAt(value: number): number {
  return Math.round(value / CELL) + 32;
}

function distance(one: Lab, other: Lab): number {
  return Math.hypot((one[0] - other[0]) * LIGHTNESS_COUNTS, one[1] - other[1], one[2] - other[2]);
}
