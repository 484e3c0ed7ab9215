// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchChanges } from '../changes.ts';
import { show, unshow } from '../testing/show.ts';
import type { CompanionState } from '../ui/use-companion.ts';
import { useCatalogueWatch } from './use-catalogue-watch.ts';

const generationOf = vi.hoisted(() => vi.fn<() => Promise<number | null>>());
vi.mock('../companion/client.ts', () => ({ generationOf }));

const READY: CompanionState = { status: 'ready', port: 8971, pairing: { clientId: 'c', token: 't' } };

function Watch({ state = READY }: { state?: CompanionState }) {
  useCatalogueWatch(state);
  return null;
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  generationOf.mockReset();
});
afterEach(() => {
  unshow();
  vi.useRealTimers();
});

/** What the companion says at each look, half a minute apart; how often a change was told by then. */
async function tellsAt(generations: readonly (number | null | Error)[]): Promise<number> {
  const tell = vi.fn();
  const stop = watchChanges('catalogue', tell);
  for (const one of generations) {
    if (one instanceof Error) generationOf.mockRejectedValueOnce(one);
    else generationOf.mockResolvedValueOnce(one);
  }
  show(<Watch />);
  for (const _ of generations.slice(1)) await vi.advanceTimersByTimeAsync(30_000);
  // A message takes a turn of its own.
  await new Promise((done) => setTimeout(done, 20));
  stop();
  expect(generationOf).toHaveBeenCalledTimes(generations.length);
  return tell.mock.calls.length;
}

test.each([
  ['that does not change', [4, 4, 4], 0],
  ['that changed once', [4, 5, 5, 5], 1],
  ['that an import is still changing', [4, 5, 6, 7], 0],
  ['when an import has ended', [4, 5, 6, 7, 7, 7], 1],
  ['of an older companion', [null, null], 0],
  ['of a companion that was away meanwhile', [4, new Error('gone'), 5, 5], 1],
])('a catalogue %s', async (_what, generations, times) => {
  expect(await tellsAt(generations)).toBe(times);
});

test('nobody is asked before there is a companion', async () => {
  show(<Watch state={{ status: 'absent' }} />);
  await vi.advanceTimersByTimeAsync(90_000);
  expect(generationOf).not.toHaveBeenCalled();
});
