import { expect, test } from 'vitest';
import type { PageFacts } from '../page-facts/read.ts';
import { isStale, stateOf } from './use-query.ts';

const picture = new Blob(['pixels']);
const page = { title: 'Wrap dress', price: 49.5 } as PageFacts;
const now = () => Date.now();

test('a picture that is ready, or an overlay that was left, shows what the address says', () => {
  expect(stateOf({ phase: 'ready', at: now(), tabId: 1, picture, crop: null }, page)).toEqual({
    phase: 'rest',
  });
  expect(stateOf({ phase: 'left', at: now() }, null)).toEqual({ phase: 'rest' });
});

test('what the panel can mark itself has its picture, and what the page of it says', () => {
  expect(stateOf({ phase: 'mark-here', at: now(), tabId: 1, picture }, page)).toEqual({
    phase: 'mark-here',
    picture,
    page,
    at: null,
    refused: true,
  });
});

test('a picture that did not come says why', () => {
  expect(stateOf({ phase: 'failed', at: now(), why: 'lost' }, null)).toEqual({
    phase: 'failed',
    why: 'lost',
  });
});

test('what was asked for long ago is no news', () => {
  expect(isStale({ phase: 'capturing', at: now() - 60_000 })).toBe(true);
  expect(isStale({ phase: 'capturing', at: now() })).toBe(false);
  expect(isStale({ phase: 'ready', at: now() - 60_000, tabId: 1, picture, crop: null })).toBe(false);
  expect(isStale({ phase: 'ready', at: now() - 3_600_000, tabId: 1, picture, crop: null })).toBe(true);
});
