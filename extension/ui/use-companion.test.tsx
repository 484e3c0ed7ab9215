// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Connection, connect } from '../companion/client.ts';
import { PAIRING } from '../testing/companion.ts';
import { show, unshow } from '../testing/show.ts';
import { type Companion, useCompanion } from './use-companion.ts';

vi.mock('../companion/client.ts');

const READY: Connection = { status: 'ready', port: 8787, pairing: PAIRING };
let companion: Companion;

function Watcher() {
  companion = useCompanion();
  return companion.state.status;
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers();
});
afterEach(() => {
  unshow();
  vi.useRealTimers();
  vi.mocked(connect).mockReset();
});

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms).then(() => undefined));

test('looks ever more seldom for one that is absent, and rests once it is ready', async () => {
  vi.mocked(connect).mockResolvedValue({ status: 'absent' });
  const body = show(<Watcher />);
  await pass(0);
  expect(body.textContent).toBe('absent');
  await pass(3_000);
  expect(connect).toHaveBeenCalledTimes(3);
  vi.mocked(connect).mockResolvedValue(READY);
  await pass(4_000);
  expect(body.textContent).toBe('ready');
  await pass(0);
  expect(vi.getTimerCount()).toBe(0);
});

test('looks again by itself after a search has found it gone', async () => {
  vi.mocked(connect).mockResolvedValue(READY);
  const body = show(<Watcher />);
  await pass(0);
  vi.mocked(connect).mockResolvedValue({ status: 'absent' });
  await act(async () => void (await companion.check(new AbortController().signal)));
  expect(body.textContent).toBe('absent');
  vi.mocked(connect).mockResolvedValue(READY);
  await pass(1_000);
  expect(body.textContent).toBe('ready');
});
