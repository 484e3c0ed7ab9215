import { expect, test } from 'vitest';
import { GARMENT_TYPES } from '../contract/index.ts';
import { garmentType, garmentTypeOfTitle } from './garment-type.ts';

test.each([
  ['Apparel & Accessories > Clothing > Dresses', 'dress'],
  ['2271', 'dress'],
  ['5598 - Apparel & Accessories > Clothing > Outerwear > Coats & Jackets', 'outerwear'],
  ['Clothing > t-shirt', 't-shirt'],
  ['Women | Shirt dress', 'dress'],
  ['Dress pants', 'pants'],
  ['Suit jackets', 'blazer'],
  ['Rain jacket', 'outerwear'],
  ['Vest top', 'top'],
  ['Shoes > Ankle boots', 'shoes'],
  ['상의 > 티셔츠', 't-shirt'],
  ['상의 > 후드 티셔츠', 'knitwear'],
  ['셔츠/블라우스', 'shirt'],
  ['청바지', 'pants'],
  ['Damen > Abendkleider', 'dress'],
  ['Jacken und Mäntel', 'outerwear'],
  ['Vêtements > Jupes', 'skirt'],
  ['Home > Lamps', null],
  ['', null],
])('%s is %s', (category, type) => {
  expect(garmentType(category)).toBe(type);
});

test.each(['Shirts & Tops', '212', 'Dresses, Skirts & Costumes', 'Underwear & Socks', 'Bra tops & bras'])(
  '%s may be one or the other, so it says nothing',
  (category) => {
    expect(garmentType(category)).toBeNull();
  },
);

test.each([
  ['Boot-cut jeans', 'pants'],
  ['Cap-sleeve top', 'top'],
  ['Shirt dress with a belt bag', 'dress'],
  ['Acme - Slim jeans, black', 'pants'],
  ['Trench coat (with hat)', 'outerwear'],
  ['오버핏 코튼 셔츠', 'shirt'],
  ['Fenek 12', null],
])('a product called %s is %s', (title, type) => {
  expect(garmentTypeOfTitle(title)).toBe(type);
});

test('every type knows its own name', () => {
  for (const type of GARMENT_TYPES) expect(garmentType(type)).toBe(type);
});
