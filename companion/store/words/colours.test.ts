import { expect, test } from 'vitest';
import { COLOUR_FAMILIES } from '../../../contract/index.ts';
import { colourNamed } from './colours.ts';

test('each family is known by its own name', () => {
  for (const family of COLOUR_FAMILIES) expect(colourNamed(family)).toBe(family);
});

test.each([
  ['검정색', 'black'],
  ['흰', 'white'],
  ['Grün', 'green'],
  ['noire', 'black'],
  ['navy', null],
  ['색', null],
  ['blackout', null],
])('%s', (word, family) => {
  expect(colourNamed(word)).toBe(family);
});
