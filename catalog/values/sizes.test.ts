import { expect, it } from 'vitest';
import { sizesIn } from './sizes.ts';

it.each([
  ['S, M, L', ['S', 'M', 'L']],
  ['XS|S|m|M', ['XS', 'S', 'M']],
  ['36,37,38', ['36', '37', '38']],
  ['36,37,37,5', ['36', '37', '37.5']],
  ['4,5,6', ['4', '5', '6']],
  ['8,5', ['8.5']],
  ['4,5', ['4.5']],
  ['S; 8,5', ['S', '8.5']],
  ['4, 4,5, 5', ['4', '4.5', '5']],
  ['8,5,9,9,5', ['8.5', '9', '9.5']],
  ['2,3,4,5', ['2', '3', '4', '5']],
  ['7,6,5,4', ['7', '6', '5', '4']],
  ['34,35,36', ['34', '35', '36']],
  ['104,110,116', ['104', '110', '116']],
  ['23,5,24', ['23.5', '24']],
  ['37½,38', ['37.5', '38']],
  ['S/M; L/XL', ['S/M', 'L/XL']],
  ['W32, L34', ['W32', 'L34']],
  ['UK 4, UK 6 - Out of stock, UK 8 – in stock', ['UK 4', 'UK 8']],
  ['S (sold out); M (Ausverkauft); L [nicht vorrätig]; XL', ['XL']],
  ['M(품절)|L [품절]|[품절]XL|[재고 있음] S', ['S']],
  ['2 - 3 years, 4 (104), M (EU 38), 36 - 38', ['2 - 3 years', '4 (104)', 'M (EU 38)', '36 - 38']],
  [`['S', 'M', "L"]`, ['S', 'M', 'L']],
  ['["37,5", "38", 39]', ['37.5', '38', '39']],
  ['{S,M}', ['S', 'M']],
  ['[36, 37]', ['36', '37']],
  ['[]', []],
  ["[{'scaleId': 204, 'size': 'S'}]", []],
  ['Default Title', []],
  ['', []],
  [' - ', []],
  ['Please look at our table of sizes before you order', []],
])('finds in %o %o', (text, sizes) => {
  expect(sizesIn(text)).toEqual(sizes);
});

it('keeps no more than a product can have', () => {
  expect(sizesIn(Array.from({ length: 500 }, (_, i) => i + 100).join(', '))).toHaveLength(60);
});

it('is not kept busy by a cell that is long', () => {
  const start = performance.now();
  expect(sizesIn(`${' - sold'.repeat(20_000)}(`)).toEqual([]);
  expect(sizesIn(`[${'"'.repeat(100_000)}]`).length).toBeLessThan(2);
  expect(performance.now() - start).toBeLessThan(1000);
});
