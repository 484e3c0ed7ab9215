import { expect, test } from 'vitest';
import type { PageFacts } from '../../page-facts/facts.ts';
import { isStale, stateOf } from './use-query.ts';

const picture = new Blob(['pixels']);
const page = { title: 'Wrap dress', price: 49.5 } as PageFacts;
const now = () => Date.now();
const rest = { phase: 'rest' } as const;

test('a picture that is ready shows what the address says', () => {
  expect(stateOf({ phase: 'ready', at: now(), tabId: 1, picture, crop: null }, page, rest)).toEqual(rest);
});

test('an overlay that was left ends what the panel does for that tab, and nothing of another one', () => {
  const left = { phase: 'left', at: now(), tabId: 1 } as const;
  for (const phase of ['capturing', 'marking'] as const) {
    expect(stateOf(left, null, { phase, tabId: 1 })).toEqual(rest);
    expect(stateOf(left, null, { phase, tabId: 2 })).toEqual({ phase, tabId: 2 });
  }
  const here = { phase: 'mark-here', picture, page, at: null } as const;
  expect(stateOf(left, null, here)).toBe(here);
});

test('what the panel can mark itself has its picture, and what the page of it says', () => {
  expect(stateOf({ phase: 'mark-here', at: now(), tabId: 1, picture }, page, rest)).toEqual({
    phase: 'mark-here',
    picture,
    page,
    at: null,
    refused: true,
  });
});

test('a picture that did not come says why', () => {
  expect(stateOf({ phase: 'failed', at: now(), why: 'lost' }, null, rest)).toEqual({
    phase: 'failed',
    why: 'lost',
  });
});

test('what was asked for long ago is no news', () => {
  expect(isStale({ phase: 'capturing', tabId: 1, at: now() - 60_000 })).toBe(true);
  expect(isStale({ phase: 'capturing', tabId: 1, at: now() })).toBe(false);
  expect(isStale({ phase: 'ready', at: now() - 60_000, tabId: 1, picture, crop: null })).toBe(false);
  expect(isStale({ phase: 'ready', at: now() - 3_600_000, tabId: 1, picture, crop: null })).toBe(true);
});
