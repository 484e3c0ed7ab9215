import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createHeldPictures } from './held-pictures.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a picture is held for its time and then gone, though nobody asked in between', () => {
  const held = createHeldPictures(2, 1000);
  const id = held.hold(Uint8Array.of(1));
  vi.advanceTimersByTime(999);
  expect(held.get(id)?.[0]).toBe(1);
  expect(vi.getTimerCount()).toBe(1);
  vi.advanceTimersByTime(1);
  expect(held.get(id)).toBeNull();
});

test('the oldest makes room', () => {
  const held = createHeldPictures(2, 1000);
  const [first, second, third] = [1, 2, 3].map((n) => held.hold(Uint8Array.of(n))) as [
    string,
    string,
    string,
  ];
  expect(held.get(first)).toBeNull();
  expect([second, third].map((id) => held.get(id)?.[0])).toEqual([2, 3]);
});
