import { expect, test } from 'vitest';
import { readAmount } from './amount.ts';

test.each([
  ['3만원', 30_000],
  ['3만 원', 30_000],
  ['10만', 100_000],
  ['2.5만원', 25_000],
  ['3만 5천원', 35_000],
  ['3만5천', 35_000],
  ['3만 9,900원', null],
  ['3만9900원', 39_900],
  ['₩5천', 5_000],
  ['1万円', 10_000],
  ['5千円', 5_000],
  ['0만원', null],
  ['만원', null],
  ['3만원대', null],
  ['3만원~', null],
  ['3만~5만원', null],
  ['-3만원', null],
  ['2.5만 5천원', null],
  ['2.5만 500원', null],
  ['5천 2000원', null],
  ['3억', null],
])('%s', (text, amount) => {
  expect(readAmount(text, 'KRW')).toBe(amount);
});
