// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { tellChange, watchChanges } from '../changes.ts';
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

/** A message takes a turn of its own. */
const arrived = () => new Promise((done) => setTimeout(done, 20));

/**
 * What the companion says at each look, half a minute apart; how often a change was told by then.
 * @param ours the look before which the import page tells that one
 */
async function tellsAt(generations: readonly (number | null | Error)[], ours?: number): Promise<number> {
  const tell = vi.fn();
  const stop = watchChanges('catalogue', tell);
  let at = 0;
  generationOf.mockImplementation(async () => {
    const one = generations[at] as number | null | Error;
    if (one instanceof Error) throw one;
    return one;
  });
  show(<Watch />);
  for (at = 1; at < generations.length; at++) {
    if (at === ours) tellChange('catalogue');
    await arrived();
    await vi.advanceTimersByTimeAsync(30_000);
  }
  await arrived();
  stop();
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

test('a change that a page of the extension has told is not told again', async () => {
  expect(await tellsAt([4, 5, 5, 5], 1)).toBe(1);
  unshow();
  // Another program's comes after it.
  expect(await tellsAt([4, 5, 6, 6, 6], 1)).toBe(2);
});

test('nobody is asked before there is a companion', async () => {
  show(<Watch state={{ status: 'absent' }} />);
  await vi.advanceTimersByTimeAsync(90_000);
  expect(generationOf).not.toHaveBeenCalled();
});

test('a change while the panel saw that there was no companion is told once it is back', async () => {
  const tell = vi.fn();
  const stop = watchChanges('catalogue', tell);
  generationOf.mockResolvedValue(4);
  show(<Watch />);
  await arrived();
  show(<Watch state={{ status: 'absent' }} />);
  generationOf.mockResolvedValue(5);
  show(<Watch state={{ ...READY }} />);
  await arrived();
  await vi.advanceTimersByTimeAsync(30_000);
  await arrived();
  stop();
  expect(tell).toHaveBeenCalledTimes(1);
});
