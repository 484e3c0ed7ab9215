import { expect, test } from 'vitest';
import { readAvailability } from './availability.ts';

test.each([
  ['판매중', true],
  ['구매 가능', true],
  ['재고 있음', true],
  ['품절', false],
  ['일시품절', false],
  ['일시 품절', false],
  ['매진', false],
  ['솔드아웃', false],
  ['재고없음', false],
  ['판매종료', false],
  ['29,900원', null],
  ['재입고 예정', null],
])('%s', (words, available) => {
  expect(readAvailability(words)).toBe(available);
});
