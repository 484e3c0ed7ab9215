import { expect, test } from 'vitest';
import { oneOf, wholeNumber } from './options.ts';

test('a number is one from 1 on', () => {
  expect(wholeNumber('kills', '200')).toBe(200);
  for (const text of ['', '0', '-1', '2.5', 'many']) {
    expect(() => wholeNumber('kills', text)).toThrow(/--kills takes a whole number/);
  }
});

test('a name is one of those that there are', () => {
  expect(oneOf('error', 'EIO', ['ENOSPC', 'EIO'])).toBe('EIO');
  expect(() => oneOf('error', 'EOI', ['ENOSPC', 'EIO'])).toThrow(/one of ENOSPC, EIO, not "EOI"/);
});
