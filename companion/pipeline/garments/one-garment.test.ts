import { expect, test } from 'vitest';
import { mapOf, pictureOf } from '../../testing/garment-map.ts';
import { findGarments } from './garments.ts';

type Paints = Parameters<typeof pictureOf>[1];
const BLACK: [number, number, number] = [20, 20, 22];

function groupsOf(rows: readonly string[], paints?: Paints) {
  return findGarments(mapOf(rows), pictureOf(rows, paints)).map(({ group, classes }) => ({ group, classes }));
}

const HOODIE = ['..ss..', '.uuuu.', '.uddu.', '.dddd.', '.dddd.', '.llll.'];

test('worn, two names of one colour that touch are one garment, under the larger one', () => {
  const found = groupsOf(HOODIE, { u: BLACK, d: BLACK });
  expect(found.map(({ group }) => group)).toEqual(['dress', 'lower']);
  expect(found[0]?.classes).toEqual(expect.arrayContaining(['upper', 'outer', 'dress']));
});

test('in two colours they are two', () => {
  expect(groupsOf(HOODIE).map(({ group }) => group)).toEqual(['dress', 'upper', 'lower']);
});

test('so they are where they do not touch', () => {
  const apart = ['..ss...', '.uu.dd.', '.uu.dd.', '.uu.dd.'];
  expect(groupsOf(apart, { u: BLACK, d: BLACK }).map(({ group }) => group)).toEqual(['upper', 'dress']);
});

test('the skirt of a dress is of the dress, but a suit keeps its trousers', () => {
  const dress = ['..ss..', '.dddd.', '.dddd.', '.dddd.', '.kkkk.', '.kkkk.'];
  const [whole, ...others] = groupsOf(dress, { d: BLACK, k: BLACK });
  expect(others).toEqual([]);
  expect(whole?.classes).toContain('skirt');
  const suit = ['..ss..', '.oooo.', '.oooo.', '.oooo.', '.llll.', '.llll.'];
  expect(groupsOf(suit, { o: BLACK, l: BLACK }).map(({ group }) => group)).toEqual(['outer', 'lower']);
});

test('three names become one', () => {
  const coat = ['..ss..', '.oooo.', '.oooo.', '.uuuu.', '.uuuu.', ...Array<string>(4).fill('.dddd.')];
  expect(groupsOf(coat, { u: BLACK, o: BLACK, d: BLACK }).map(({ group }) => group)).toEqual(['dress']);
});
