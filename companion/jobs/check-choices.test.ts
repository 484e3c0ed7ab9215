import { expect, test } from 'vitest';
import { checkChoices } from './check-choices.ts';

test('a currency may be written small', () => {
  expect(checkChoices({ currency: 'eur' })).toEqual({ currency: 'EUR' });
  expect(() => checkChoices({ currency: 'euro' })).toThrow('No currency is called "euro"');
});

test("a login in the shop's address stays out of its products' links", () => {
  expect(checkChoices({ shop: 'https://me:secret@shop.example/a' })).toEqual({
    shop: 'https://shop.example/a',
  });
  expect(() => checkChoices({ shop: 'shop.example' })).toThrow('no address of a shop');
});

test('an empty choice is none', () => {
  const none = { encoding: '', currency: '', shop: '' };
  expect(checkChoices(none)).toEqual(none);
});
