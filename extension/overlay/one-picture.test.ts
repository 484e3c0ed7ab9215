import { describe, expect, test } from 'vitest';
import type { Box } from '../../contract/geometry.ts';
import { onOnePicture, roomOf } from './one-picture.ts';

const garment = (box: Box) => ({ group: 'upper', score: 0.9, wearer: 0, box }) as const;
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

describe('the room of a box', () => {
  const capture = { w: 230, h: 150 };

  test('is what shows of the picture under it, with all of the box', () => {
    expect(roomOf({ x: 130, y: 20, w: 60, h: 80 }, [LEFT, RIGHT], capture)).toEqual({ ...RIGHT, h: 150 });
    const beyond = { x: 115, y: 20, w: 60, h: 80 };
    expect(roomOf(beyond, [LEFT, RIGHT], capture)).toEqual({ x: 115, y: 0, w: 105, h: 150 });
  });

  test('is the smaller one of pictures on top of each other', () => {
    const wall = { x: 0, y: 0, w: 230, h: 150 };
    expect(roomOf({ x: 10, y: 20, w: 60, h: 80 }, [wall, LEFT], capture)).toEqual({ ...LEFT, h: 150 });
  });

  test('is not known over two pictures, beside all, or where much of the box lies beside', () => {
    expect(roomOf({ x: 60, y: 20, w: 100, h: 80 }, [LEFT, RIGHT], capture)).toBeNull();
    expect(roomOf({ x: 60, y: 20, w: 100, h: 80 }, [], capture)).toBeNull();
    expect(roomOf({ x: 60, y: 20, w: 100, h: 80 }, [LEFT], capture)).toBeNull();
  });
});
