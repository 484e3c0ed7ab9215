import { expect, onTestFinished, test } from 'vitest';
import { temporaryHome } from '../../testing/home.ts';
import { otherWriter } from '../../testing/other-writer.ts';
import { openStore } from '../store.ts';
import { whenFree } from './when-free.ts';

function setUp() {
  const home = temporaryHome();
  const store = openStore(home);
  onTestFinished(store.close);
  store.waitAtMost(0);
  return { store, end: otherWriter(home) };
}

test('what another process is in the way of is done once that has ended, and everything else goes on', async () => {
  const { store, end } = setUp();
  const before = store.generation();
  setTimeout(end, 50);
  await whenFree(() => store.change(() => undefined));
  expect(store.generation()).toBe(before + 1);
});

test('whoever stops waiting is let go', async () => {
  const { store } = setUp();
  const signal = AbortSignal.timeout(50);
  await expect(whenFree(() => store.change(() => undefined), signal)).rejects.toThrow(/aborted/);
});

test('every other error is told at once', async () => {
  const wrong = () => {
    throw new Error('wrong');
  };
  await expect(whenFree(wrong)).rejects.toThrow('wrong');
});
