import { expect, it } from 'vitest';
import { compareSizes, nameOfSize } from './sizes.ts';

it('orders sizes as people look for theirs', () => {
  const sizes = [
    'One size',
    '38',
    'XL',
    'EU 40',
    'M',
    'XXS',
    '4',
    '3XL',
    '37.5',
    'L',
    'S',
    'EU 38',
    'XS',
    'XXL',
  ];
  expect(sizes.sort(compareSizes)).toEqual([
    ...['XXS', 'XS', 'S', 'M', 'L', 'XL', 'XXL', '3XL'],
    ...['4', '37.5', '38', 'EU 38', 'EU 40', 'One size'],
  ]);
});

it('says in the language of the browser what fits all', () => {
  expect([nameOfSize('M'), nameOfSize('One size')]).toEqual(['M', 'One size']);
});
