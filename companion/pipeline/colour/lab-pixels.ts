/** The garment's own pixels in Lab, from which its colours are read. */
import { toLab } from './lab.ts';

export interface LabPixels {
  /** L, a, b of one pixel after another. */
  lab: Float32Array;
  /** 128..255 for each of them: how much of it is the garment. */
  alpha: Uint8Array;
}

/** A pixel that is less garment than not says nothing of it. */
const MOSTLY = 128;

/**
 * Every second pixel of every second row: a quarter of the work for the same colours.
 *
 * @param rgb bytes of the cut-out, `width` pixels a row
 * @param alpha 0..255 per pixel: how much of it is the garment
 */
export function labPixels(rgb: Uint8Array, alpha: Uint8Array, width: number): LabPixels {
  const most = Math.ceil(width / 2) * Math.ceil(alpha.length / width / 2);
  const lab = new Float32Array(most * 3);
  const kept = new Uint8Array(most);
  let count = 0;
  for (let row = 0; row < alpha.length; row += 2 * width) {
    for (let i = row; i < row + width; i += 2) {
      const share = alpha[i] as number;
      if (share < MOSTLY) continue;
      const [l, a, b] = toLab(rgb[i * 3] as number, rgb[i * 3 + 1] as number, rgb[i * 3 + 2] as number);
      lab[count * 3] = l;
      lab[count * 3 + 1] = a;
      lab[count * 3 + 2] = b;
      kept[count++] = share;
    }
  }
  return { lab: lab.subarray(0, count * 3), alpha: kept.subarray(0, count) };
}
