import { expect, test } from 'vitest';
import { GARMENT_TYPES } from '../../../contract/index.ts';
import { isKindOfPage } from './page-kind.ts';

const NONE = { type: [] };

test('what the page sells is told by its category, else by its title', () => {
  expect(isKindOfPage({ ...NONE, pageTitle: 'Leather boots' }, ['outerwear'])).toBe(false);
  expect(isKindOfPage({ ...NONE, pageTitle: 'Leather boots' }, ['shoes'])).toBe(true);
  expect(isKindOfPage({ ...NONE, pageTitle: 'Ranger', pageCategory: 'Men > Shoes' }, ['outerwear'])).toBe(
    false,
  );
  expect(isKindOfPage({ ...NONE, pageTitle: 'Boots', pageCategory: 'Sale' }, ['outerwear'])).toBe(false);
});

test('kinds that are called alike agree', () => {
  expect(isKindOfPage({ ...NONE, pageTitle: 'Tailored jacket' }, ['blazer'])).toBe(true);
  expect(isKindOfPage({ ...NONE, pageTitle: 'Wool skirt' }, ['shirt', 'skirt'])).toBe(true);
});

test('the type that the person names counts, but for all of them at once', () => {
  const boots = { pageTitle: 'Leather boots' };
  expect(isKindOfPage({ ...boots, type: ['shoes'] }, ['outerwear'])).toBe(true);
  expect(isKindOfPage({ ...boots, type: ['pants'] }, ['shoes'])).toBe(false);
  expect(isKindOfPage({ ...boots, type: [...GARMENT_TYPES] }, ['outerwear'])).toBe(false);
});

test('a product of unknown kind is compared only where the picture may be its own', () => {
  const unknown = { ...NONE, pageTitle: 'Ranger 90' };
  expect(isKindOfPage({ ...unknown, pagePicture: 'other' }, ['shoes'])).toBe(false);
  expect(isKindOfPage({ ...unknown, pagePicture: 'own' }, ['shoes'])).toBe(true);
  // On the command line the price is all that is said.
  expect(isKindOfPage(NONE, ['shoes'])).toBe(true);
});
