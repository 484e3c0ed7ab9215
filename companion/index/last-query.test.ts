import { expect, test, vi } from 'vitest';
import { createLastQuery } from './last-query.ts';

test('what was made of a query is made once, until another one or a changed index', () => {
  const last = createLastQuery<number>();
  const make = vi.fn(() => make.mock.calls.length);
  const ask = (...values: number[]) => last.of(Float32Array.from(values), make);
  expect([ask(1, 2), ask(1, 2)]).toEqual([1, 1]);
  expect([ask(1, 3), ask(1), ask(1, 2)]).toEqual([2, 3, 4]);
  last.forget();
  expect(ask(1, 2)).toBe(5);
});

test('a query that is written over afterwards is another one', () => {
  const last = createLastQuery<string>();
  const query = Float32Array.of(1, 2);
  expect(last.of(query, () => 'before')).toBe('before');
  query[0] = 9;
  expect(last.of(query, () => 'after')).toBe('after');
});
