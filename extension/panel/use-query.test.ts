import { expect, test } from 'vitest';
import { isStale, stateOf } from './use-query.ts';

const picture = new Blob(['pixels']);
const now = () => Date.now();

test('a picture that is ready, or an overlay that was left, shows what the address says', () => {
  expect(stateOf({ phase: 'ready', at: now(), tabId: 1, picture, crop: null })).toEqual({ phase: 'rest' });
  expect(stateOf({ phase: 'left', at: now() })).toEqual({ phase: 'rest' });
});

test('what the panel can mark itself has its picture', () => {
  expect(stateOf({ phase: 'mark-here', at: now(), picture })).toEqual({
    phase: 'mark-here',
    picture,
    at: null,
    refused: true,
  });
});

test('a picture that did not come says why', () => {
  expect(stateOf({ phase: 'failed', at: now(), why: 'lost' })).toEqual({ phase: 'failed', why: 'lost' });
});

test('what was asked for long ago is no news', () => {
  expect(isStale({ phase: 'capturing', at: now() - 60_000 })).toBe(true);
  expect(isStale({ phase: 'capturing', at: now() })).toBe(false);
  expect(isStale({ phase: 'ready', at: now() - 60_000, tabId: 1, picture, crop: null })).toBe(false);
  expect(isStale({ phase: 'ready', at: now() - 3_600_000, tabId: 1, picture, crop: null })).toBe(true);
});
