import { expect, test } from 'vitest';
import { GARMENT_TYPES } from '../contract/index.ts';
import { garmentType } from './garment-type.ts';

test.each([
  ['Apparel & Accessories > Clothing > Dresses', 'dress'],
  ['Clothing > t-shirt', 't-shirt'],
  ['Women | Shirt dress', 'dress'],
  ['Suit jackets', 'blazer'],
  ['Rain jacket', 'outerwear'],
  ['Vest top', 'top'],
  ['Shoes > Ankle boots', 'shoes'],
  ['상의 > 티셔츠', 't-shirt'],
  ['Home > Lamps', null],
  ['', null],
])('%s is %s', (category, type) => {
  expect(garmentType(category)).toBe(type);
});

test('every type knows its own name', () => {
  for (const type of GARMENT_TYPES) expect(garmentType(type)).toBe(type);
});
