import { expect, onTestFinished, test, vi } from 'vitest';
import { killUntilDone } from './kill.ts';
import { createKillWindow } from './kill-window.ts';

test('kills fall within what the latest imports took, not the first alone', () => {
  const window = createKillWindow(5000);
  expect(window.within(0)).toBe(3000);
  for (const ms of [20_000, 20_000, 20_000]) window.took(ms);
  expect(window.within(0)).toBe(12_000);
  for (const ms of [5000, 5000, 5000]) window.took(ms);
  expect(window.within(0)).toBe(3000);
});

test('an import that only starts slower than the quiet one ended comes to its end, and widens the window', async () => {
  const random = vi.spyOn(Math, 'random').mockReturnValue(0.99);
  onTestFinished(() => random.mockRestore());
  const window = createKillWindow(0);
  const slow = { args: ['-e', 'setTimeout(() => {}, 1200)'], env: process.env };
  expect(await killUntilDone(slow, window, 8)).toBeLessThan(8);
  expect(window.within(0)).toBeGreaterThan(1000);
});
