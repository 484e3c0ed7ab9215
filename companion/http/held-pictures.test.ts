import { expect, test } from 'vitest';
import { createHeldPictures } from './held-pictures.ts';

test('a picture is held for its time, and the oldest makes room', () => {
  let now = 0;
  const held = createHeldPictures(2, 1000, () => now);
  const [first, second] = [held.hold(Uint8Array.of(1)), held.hold(Uint8Array.of(2))];
  expect(held.get(first)?.[0]).toBe(1);
  const third = held.hold(Uint8Array.of(3));
  expect(held.get(first)).toBeNull();
  expect(held.get(second)?.[0]).toBe(2);
  now = 1001;
  expect(held.get(third)).toBeNull();
});
