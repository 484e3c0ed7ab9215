import { expect, test } from 'vitest';
import { rename } from './rename.ts';

/** Fails so often before it goes through. */
function held(times: number, code = 'EPERM') {
  let tries = 0;
  const move = () => {
    if (tries++ < times) throw Object.assign(new Error('held'), { code });
  };
  return { move, tries: () => tries };
}

test.each(['EPERM', 'EACCES', 'EBUSY'])('Windows is asked again while a scanner reads: %s', (code) => {
  const { move, tries } = held(2, code);
  rename('a', 'b', 'win32', move);
  expect(tries()).toBe(3);
});

test.each([
  ['win32', 99, 'EPERM', 20],
  ['win32', 1, 'ENOENT', 1],
  ['linux', 1, 'EPERM', 1],
] as const)('on %s, %d times %s is told after %d tries', (system, times, code, most) => {
  const { move, tries } = held(times, code);
  expect(() => rename('a', 'b', system, move)).toThrow('held');
  expect(tries()).toBe(most);
});
