import { expect, test } from 'vitest';
import { toLab } from './lab.ts';
import { labPixels } from './lab-pixels.ts';

test('takes every second pixel of every second row, where it is more garment than not', () => {
  const rgb = Uint8Array.from({ length: 5 * 3 * 3 }, (_, i) => i * 5);
  const alpha = new Uint8Array(15).fill(255);
  alpha[2] = 127;
  alpha[4] = 128;
  const { lab, alpha: kept } = labPixels(rgb, alpha, 5);
  expect([...kept]).toEqual([255, 128, 255, 255, 255]);
  expect(lab).toHaveLength(15);
  expect([...lab.subarray(3, 6)]).toEqual([...Float32Array.from(toLab(60, 65, 70))]);
});
