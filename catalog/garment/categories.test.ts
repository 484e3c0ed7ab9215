import { expect, test } from 'vitest';
import { tellingCategory } from './categories.ts';

test.each([
  [['Sale', 'Women > Dresses', 'Women > Skirts'], 'Women > Dresses'],
  [['Sale', 'New in'], 'Sale'],
  [['', ' ', 'Gifts'], 'Gifts'],
  [[''], ''],
  [[], ''],
])('of %j it is %s', (categories, telling) => {
  expect(tellingCategory(categories)).toBe(telling);
});
