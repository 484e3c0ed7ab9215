import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { hexToRgb, labToHex, toLab } from './lab.ts';

test.each([
  [
    [255, 255, 255],
    [100, 0, 0],
  ],
  [
    [0, 0, 0],
    [0, 0, 0],
  ],
  [
    [255, 0, 0],
    [53.2, 80.1, 67.2],
  ],
  [
    [0, 0, 255],
    [32.3, 79.2, -107.9],
  ],
] as const)('Lab of %j, against the published values', (rgb, lab) => {
  toLab(...(rgb as unknown as [number, number, number])).forEach((value, i) => {
    expect(value).toBeCloseTo(lab[i] as number, 0);
  });
});

test('there and back again is the same colour', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffff }), (value) => {
      const hex = `#${value.toString(16).padStart(6, '0')}`;
      const back = hexToRgb(labToHex(toLab(...hexToRgb(hex))));
      // The published matrices are rounded to four digits, which costs a step or two of 255 in the dark.
      hexToRgb(hex).forEach((channel, i) => {
        expect(Math.abs((back[i] as number) - channel)).toBeLessThanOrEqual(2);
      });
    }),
  );
});
