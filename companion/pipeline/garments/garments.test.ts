import { expect, test } from 'vitest';
import { mapOf, pictureOf } from '../../testing/garment-map.ts';
import { findGarments } from './garments.ts';

const find = (rows: readonly string[]) => findGarments(mapOf(rows), pictureOf(rows));
const PERSON = find(['...ss...', '..uuuu..', '..uuuu..', '..llll..', '..l..l..', '..h..h..']);

test('a worn look has its garments apart, and both shoes are one', () => {
  expect(PERSON.map(({ group }) => group)).toEqual(['upper', 'lower', 'shoes']);
  expect(PERSON[0]).toMatchObject({ box: { x: 80, y: 40, w: 160, h: 80 } });
  expect(PERSON[2]).toMatchObject({ box: { x: 80, y: 200, w: 160, h: 40 } });
  expect(PERSON[0]?.score).toBeCloseTo(0.9);
  expect(PERSON[0]?.area).toBeCloseTo(8 / 48);
});

test('people who stand together wear their own, each with a box', () => {
  const rows = ['.ss..ss.', 'uuuuuuuu', 'uuuuuuuu', 'llllkkkk'];
  const wearers = Uint8Array.from({ length: 32 }, (_, at) => 1 + Number(at % 8 > 3));
  const found = findGarments({ ...mapOf(rows), wearers }, pictureOf(rows));
  expect(found.map(({ group, wearer }) => `${group} ${wearer}`)).toEqual([
    'upper 1',
    'upper 2',
    'lower 1',
    'skirt 2',
  ]);
  expect(found[1]?.box).toEqual({ x: 160, y: 40, w: 160, h: 80 });
});

test('on a person, a jacket over a shirt stays a garment of its own', () => {
  const found = find(['...ss...', '..ouuo..', '..ouuo..', '..o..o..']);
  const outer = found.find(({ group }) => group === 'outer');
  expect(outer?.classes).not.toContain('upper');
  expect(outer?.classes).toContain('dress');
});

test('lying alone, one garment stays one however its parts are called', () => {
  const found = find(['........', '..oooo..', '..oool..', '..oull..', '........']);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({ group: 'outer', box: { x: 80, y: 40, w: 160, h: 120 } });
  expect(found[0]?.classes).toContain('lower');
});

test('lying in one heap, a shirt on trousers stays two garments', () => {
  const found = find(['..uuuu..', '..uuou..', '..uuuu..', '..llll..', '..l..l..', '..l..l..']);
  expect(found.map(({ group }) => group)).toEqual(['upper', 'lower']);
  expect(found[0]).toMatchObject({ box: { x: 80, y: 0, w: 160, h: 120 } });
  expect(found[0]?.classes).toEqual(expect.arrayContaining(['outer', 'dress', 'bag']));
  expect(found[0]?.classes).not.toContain('skirt');
});
