// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { tellChange } from '../../changes.ts';
import { show, unshow } from '../../testing/show.ts';
import { isCurrent, renew, useAnswerAge } from './answer-age.ts';

const Age = () => <b>{useAnswerAge()}</b>;
const MINUTE = 60_000;

afterEach(() => {
  unshow();
  vi.useRealTimers();
});

test('an answer holds while its pictures do, and until the catalogue changes', async () => {
  expect(isCurrent(Date.now())).toBe(true);
  expect(isCurrent(Date.now() - 51 * MINUTE)).toBe(false);
  const body = show(<Age />);
  tellChange('catalogue');
  await vi.waitFor(() => expect(body.textContent).toBe('1'));
  expect(isCurrent(Date.now() - 1_000)).toBe(false);
});

test('many pictures that are missed at once have the answer looked at once', () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 10 * MINUTE });
  const body = show(<Age />);
  act(() => [1, 2, 3].forEach(renew));
  expect(body.textContent).toBe('1');
  vi.setSystemTime(Date.now() + 2 * MINUTE);
  act(renew);
  expect(body.textContent).toBe('2');
});
