import { expect, test } from 'vitest';
import { next } from './use-query.ts';

const none = { phase: 'none' } as const;
const picture = new Blob(['pixels']);

test('a picture that is ready becomes the query', () => {
  const crop = { x: 1, y: 2, w: 30, h: 40 };
  expect(next(none, { phase: 'ready', at: Date.now(), picture, crop })).toEqual({
    phase: 'ready',
    query: { picture, crop },
  });
});

test('leaving the overlay goes back to the start', () => {
  expect(next({ phase: 'marking', tabId: 7 }, { phase: 'left', at: Date.now() })).toEqual(none);
});

test('what was asked for long ago is no news', () => {
  const before = { phase: 'none' } as const;
  expect(next(before, { phase: 'capturing', at: Date.now() - 60_000 })).toBe(before);
  expect(next(before, { phase: 'ready', at: Date.now() - 3_600_000, picture, crop: null })).toBe(before);
  expect(next(before, { phase: 'capturing', at: Date.now() })).toEqual({ phase: 'capturing' });
});
