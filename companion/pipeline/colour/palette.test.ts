import { expect, test } from 'vitest';
import { familiesOf } from './family.ts';
import { hexToRgb, toLab } from './lab.ts';
import { labPixels } from './lab-pixels.ts';
import { paletteOf } from './palette.ts';

/** A picture of 40 x 40 in vertical stripes of two pixels, one after the other. */
function stripes(...colours: string[]) {
  const rgb = new Uint8Array(40 * 40 * 3);
  for (let i = 0; i < 1600; i++) {
    rgb.set(hexToRgb(colours[((i % 40) >> 1) % colours.length] as string), i * 3);
  }
  return { rgb, alpha: new Uint8Array(1600).fill(255) };
}

function palette(...colours: string[]) {
  const { rgb, alpha } = stripes(...colours);
  return paletteOf(labPixels(rgb, alpha, 40));
}

test('a plain garment has one colour, its own', () => {
  expect(palette('#1f3d7a')).toEqual([{ hex: '#1f3d7a', share: 1 }]);
});

test('light and shadow on one cloth are one colour', () => {
  const [swatch, ...others] = palette('#8a2a30', '#7a2329', '#9a3238');
  expect(others).toEqual([]);
  const [l, a, b] = toLab(...hexToRgb(swatch?.hex ?? ''));
  expect(Math.hypot(...[l - 33, a - 41, b - 20])).toBeLessThan(6);
});

test('stripes have theirs, the widest first', () => {
  expect(palette('#ffffff', '#20306a', '#ffffff', '#c02030')).toEqual([
    { hex: '#ffffff', share: 0.5 },
    { hex: '#20306a', share: 0.25 },
    { hex: '#c02030', share: 0.25 },
  ]);
});

test('five at most, and what is hardly there is left out', () => {
  expect(palette('#000000', '#ffffff', '#ff0000', '#00ff00', '#0000ff', '#ffff00')).toHaveLength(5);
  const { rgb, alpha } = stripes('#ffffff');
  rgb.fill(0, 0, 40 * 3);
  expect(paletteOf(labPixels(rgb, alpha, 40))).toHaveLength(2);
  rgb.fill(255, 20 * 3, 40 * 3);
  expect(paletteOf(labPixels(rgb, alpha, 40))).toHaveLength(1);
});

test('only what is surely garment counts', () => {
  const { rgb, alpha } = stripes('#ffffff', '#20306a');
  alpha.forEach((_, i) => {
    if ((i % 40) % 4 < 2) alpha[i] = 120;
  });
  expect(paletteOf(labPixels(rgb, alpha, 40))).toEqual([{ hex: '#20306a', share: 1 }]);
  expect(paletteOf(labPixels(rgb, new Uint8Array(1600), 40))).toEqual([]);
});

test.each([
  ['#101012', ['black']],
  ['#1f2228', ['black']],
  ['#262d3a', ['blue']],
  ['#20306a', ['blue']],
  ['#8b8b8d', ['grey']],
  ['#f2f2ee', ['white']],
  ['#d2bd98', ['beige']],
  ['#6b4a32', ['brown']],
  ['#e0b5ae', ['pink']],
  ['#c83a7a', ['pink']],
  ['#a3143f', ['red']],
  ['#661a2c', ['red']],
  ['#c0202a', ['red']],
  ['#e08a2c', ['orange']],
  ['#f2d64b', ['yellow']],
  ['#2f5a3a', ['green']],
  ['#5c6b35', ['green']],
  ['#1d7a78', ['green']],
  ['#8fb5dc', ['blue']],
  ['#5b3a68', ['purple']],
  ['#b49acb', ['purple']],
] as const)('%s is called %j', (hex, families) => {
  expect(familiesOf([{ hex, share: 1 }])).toEqual(families);
});

test('a garment counts for every colour that covers a fifth of it, shades added up', () => {
  const navyAndWhite = [
    { hex: '#20306a', share: 0.5 },
    { hex: '#f2f2ee', share: 0.15 },
    { hex: '#e4e4e0', share: 0.1 },
    { hex: '#c0202a', share: 0.1 },
  ];
  expect(familiesOf(navyAndWhite)).toEqual(['white', 'blue']);
  expect(familiesOf([])).toEqual([]);
});
