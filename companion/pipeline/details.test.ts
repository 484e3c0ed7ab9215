import { expect, test } from 'vitest';
import { DETAIL_DIM } from '../../models/card.ts';
import { agreement, detailsOf } from './details.ts';

const SIDE = 14;
const CANVAS = 28;

/** A map in which each place has the direction that is named for it. */
function mapOf(direction: (x: number, y: number) => number): Float32Array {
  const map = new Float32Array(DETAIL_DIM * SIDE * SIDE);
  for (let at = 0; at < SIDE * SIDE; at++) {
    map[direction(at % SIDE, Math.floor(at / SIDE)) * SIDE * SIDE + at] = 3;
  }
  return map;
}

/** Garment in all columns of the canvas from one to another. */
const columns = (from: number, to: number) =>
  Uint8Array.from({ length: CANVAS ** 2 }, (_, i) => (i % CANVAS >= from && i % CANVAS < to ? 255 : 0));
const ALL = columns(0, CANVAS);
/** The cells, each by the direction that it has. */
function directions(details: Int8Array): number[] {
  return Array.from({ length: details.length / DETAIL_DIM }, (_, cell) =>
    details.subarray(cell * DETAIL_DIM, (cell + 1) * DETAIL_DIM).indexOf(127),
  );
}

test('a cell is what the garment looks like there, whatever its surroundings', () => {
  const rows = directions(
    detailsOf(
      mapOf((_x, y) => Math.floor(y / 2)),
      ALL,
    ),
  );
  expect(rows).toEqual(Array.from({ length: 49 }, (_, cell) => Math.floor(cell / 7)));
  // Left of the garment, which begins within the second column of the map, something else is seen.
  const edge = detailsOf(
    mapOf((x) => (x === 0 ? 1 : 2)),
    columns(2, CANVAS),
  );
  expect(new Set(directions(edge))).toEqual(new Set([2]));
});

test('cells that hardly show the garment do not count, but of a thin one the best do', () => {
  expect(
    detailsOf(
      mapOf(() => 0),
      columns(0, 12),
    ).length / DETAIL_DIM,
  ).toBe(7 * 3);
  expect(
    detailsOf(
      mapOf(() => 0),
      columns(9, 10),
    ).length / DETAIL_DIM,
  ).toBe(7);
  expect(
    detailsOf(
      mapOf(() => 0),
      columns(0, 0),
    ),
  ).toHaveLength(0);
});

test('two agree as far as each cell has one like it in the other, wherever that is', () => {
  const striped = detailsOf(
    mapOf((_x, y) => Math.floor(y / 2) % 2),
    ALL,
  );
  const turned = detailsOf(
    mapOf((x) => Math.floor(x / 2) % 2),
    ALL,
  );
  const plain = detailsOf(
    mapOf(() => 0),
    ALL,
  );
  const other = detailsOf(
    mapOf(() => 2),
    ALL,
  );
  expect(agreement(striped, turned)).toBeCloseTo(1, 2);
  expect(agreement(striped, other)).toBe(0);
  // All of the plain one is on the striped one, of which 28 of 49 cells are like it.
  expect(agreement(striped, plain)).toBeCloseTo((1 + 28 / 49) / 2, 2);
  expect(agreement(plain, striped)).toBe(agreement(striped, plain));
  expect(agreement(plain, new Int8Array())).toBe(-1);
});
