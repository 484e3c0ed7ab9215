import { expect, test } from 'vitest';
import { shrinkToKeep } from './use-brought-picture.ts';

test('a strip keeps its width, in which garments are marked; other pictures are made as small as they are sent', () => {
  expect(shrinkToKeep({ w: 800, h: 12_000 })).toBe(1);
  expect(shrinkToKeep({ w: 4096, h: 3072 })).toBe(0.5);
  // What a WebP cannot hold.
  expect(shrinkToKeep({ w: 800, h: 32_766 })).toBe(0.5);
  expect(shrinkToKeep({ w: 4096, h: 13_000 })).toBe(0.5);
});
