import { expect, test } from 'vitest';
import { COLOUR_DIM, colourPart } from './colour.ts';
import { labPixels } from './lab-pixels.ts';

function part(colour: [number, number, number], alpha = 255): Float32Array {
  const rgb = Uint8Array.from({ length: 300 }, (_, i) => colour[i % 3] as number);
  return colourPart(labPixels(rgb, new Uint8Array(100).fill(alpha), 10));
}

function dot(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] as number), 0);
}

test('is of unit length, and near colours are nearer than far ones', () => {
  const navy = part([20, 30, 80]);
  expect(navy).toHaveLength(COLOUR_DIM);
  expect(dot(navy, navy)).toBeCloseTo(1, 5);
  expect(dot(navy, part([25, 35, 85]))).toBeGreaterThan(dot(navy, part([200, 30, 40])));
});

test('greys that a person calls different colours are told apart', () => {
  const grey = part([128, 128, 128]);
  expect(dot(grey, part([128, 135, 128]))).toBeGreaterThan(dot(grey, part([128, 128, 160])));
  expect(dot(grey, part([128, 128, 160]))).toBeLessThan(0.8);
});

test('what is no garment does not count', () => {
  const rgb = Uint8Array.from([200, 0, 0, 0, 200, 0, 0, 200, 0, 0, 200, 0]);
  expect(dot(colourPart(labPixels(rgb, Uint8Array.from([255, 0, 0, 0]), 2)), part([200, 0, 0]))).toBeCloseTo(
    1,
    5,
  );
});

test('no garment at all is equally far from every colour', () => {
  expect(new Set(part([9, 9, 9], 0)).size).toBe(1);
});
