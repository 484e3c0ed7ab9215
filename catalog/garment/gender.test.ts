import { expect, test } from 'vitest';
import { genderOf } from './gender.ts';

test.each([
  ["Women's Tops", 'female'],
  ['womenswear', 'female'],
  ['WOMEN_SALE', 'female'],
  ['Damenmode', 'female'],
  ['femme', 'female'],
  ['Ladieswear', 'female'],
  ['여성의류', 'female'],
  ['Mens', 'male'],
  ['menswear', 'male'],
  ['Men’s shoes', 'male'],
  ['Herrenhemden', 'male'],
  ['남성 셔츠', 'male'],
  ['Men & Women', 'unisex'],
  ['Herren/Damen', 'unisex'],
  ['Men,Women', 'unisex'],
  ['남성, 여성', 'unisex'],
  ['Unisex', 'unisex'],
  ['공용', 'unisex'],
  ['남녀 공용', 'unisex'],
  ['unisex (men)', 'unisex'],
  ['all', 'unisex'],
  ['Female', 'female'],
  ['weiblich', 'female'],
  ['männlich', 'male'],
  ['Féminin', 'female'],
  ['Masculino', 'male'],
  ['Mannen', 'male'],
  ['Mixte', 'unisex'],
  ['Kobieta', 'female'],
  ['Mężczyźni', 'male'],
  ['Женщинам', 'female'],
  ['Мужчинам', 'male'],
  ['Ženy', 'female'],
  ['Muži', 'male'],
  ['남여공용', 'unisex'],
])('%s: %s', (text, gender) => {
  expect(genderOf(text)).toBe(gender);
});

test.each([
  'Manteaux',
  'Mantel',
  'Mango',
  'Mandarin collar',
  'manches longues',
  'management',
  'fundamentals',
  'Madonna',
  'All weather',
  '항공용',
  'kids',
  '',
  null,
])('%s says nothing', (text) => {
  expect(genderOf(text)).toBeNull();
});
