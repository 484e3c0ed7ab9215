/** The colours of a garment as a person sees them, from its own pixels. */
import type { Swatch } from '../../../contract/index.ts';
import { clothDistance, type Lab, labToHex } from './lab.ts';
import type { LabPixels } from './lab-pixels.ts';

const MOST_SWATCHES = 5;
/** Less than this is a button, a seam or a shadow. */
const LEAST_SHARE = 0.04;
/** Only the garment for certain: where its outline is soft, the background shines through. */
const SOLID = 200;
/** Side of a cell in which pixels are counted together, in units of Lab. */
const CELL = 6;
/** Cells nearer than this are one colour; 20 units of lightness are still light and shadow on one cloth. */
const SAME_COLOUR = 18;

interface Cluster {
  pixels: number;
  /** Mean of its pixels. */
  lab: Lab;
}

/** @returns the largest first, at most five; none when nothing is surely garment */
export function paletteOf(pixels: LabPixels): Swatch[] {
  const cells = countCells(pixels);
  const total = cells.reduce((sum, cell) => sum + cell.pixels, 0);
  return merge(cells)
    .slice(0, MOST_SWATCHES)
    .map((colour) => ({ hex: labToHex(colour.lab), share: Number((colour.pixels / total).toFixed(3)) }))
    .filter(({ share }) => share >= LEAST_SHARE);
}

function countCells({ lab, alpha }: LabPixels): Cluster[] {
  const cells = new Map<number, Cluster>();
  for (let i = 0, at = 0; i < alpha.length; i++, at += 3) {
    if ((alpha[i] as number) < SOLID) continue;
    const l = lab[at] as number;
    const a = lab[at + 1] as number;
    const b = lab[at + 2] as number;
    const key = (cellAt(l) * 64 + cellAt(a)) * 64 + cellAt(b);
    const cell = cells.get(key);
    if (cell) join(cell, l, a, b, 1);
    else cells.set(key, { pixels: 1, lab: [l, a, b] });
  }
  return [...cells.values()];
}

/** From the fullest cell on, each joins the first colour that it is near to, or becomes one. */
function merge(cells: readonly Cluster[]): Cluster[] {
  const colours: Cluster[] = [];
  for (const cell of cells.toSorted((a, b) => b.pixels - a.pixels)) {
    const near = colours.find(({ lab }) => clothDistance(lab, cell.lab) < SAME_COLOUR);
    if (near) join(near, ...cell.lab, cell.pixels);
    else colours.push(cell);
  }
  return colours.sort((a, b) => b.pixels - a.pixels);
}

/** In place and without arrays: it runs for thousands of pixels a picture. */
function join(cluster: Cluster, l: number, a: number, b: number, pixels: number): void {
  cluster.pixels += pixels;
  const share = pixels / cluster.pixels;
  const mean = cluster.lab;
  mean[0] += (l - mean[0]) * share;
  mean[1] += (a - mean[1]) * share;
  mean[2] += (b - mean[2]) * share;
}

function cellAt(value: number): number {
  return Math.round(value / CELL) + 32;
}
