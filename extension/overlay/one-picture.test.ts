import { expect, test } from 'vitest';
import type { Box } from '../../contract/geometry.ts';
import { onOnePicture } from './one-picture.ts';

const garment = (box: Box) => ({ group: 'upper', score: 0.9, box }) as const;
const LEFT = { x: 0, y: 0, w: 100, h: 200 };
const RIGHT = { x: 120, y: 0, w: 100, h: 200 };

test('a box over two pictures is no garment', () => {
  const across = garment({ x: 60, y: 20, w: 100, h: 80 });
  const own = garment({ x: 10, y: 20, w: 80, h: 80 });
  expect(onOnePicture([across, own], [LEFT, RIGHT])).toEqual([own]);
  expect(onOnePicture([across], [LEFT])).toEqual([across]);
});

test('one that only touches the next picture is', () => {
  const wide = garment({ x: 10, y: 20, w: 120, h: 80 });
  expect(onOnePicture([wide], [LEFT, RIGHT])).toEqual([wide]);
});

test('a picture on top of another one makes no two of it, and a page may show none that can be told', () => {
  const own = garment({ x: 20, y: 20, w: 60, h: 80 });
  expect(onOnePicture([own], [LEFT, { x: 10, y: 10, w: 80, h: 180 }])).toEqual([own]);
  expect(onOnePicture([own], [])).toEqual([own]);
});
