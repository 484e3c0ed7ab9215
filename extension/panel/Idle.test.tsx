// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { show, unshow } from '../testing/show.ts';
import { Idle } from './Idle.tsx';

afterEach(unshow);

test('takes a picture that is chosen, and the same one again', () => {
  const take = vi.fn();
  const input = show(<Idle take={take} />).querySelector<HTMLInputElement>('[type=file]');
  const file = new File(['x'], 'dress.webp', { type: 'image/webp' });
  Object.defineProperty(input, 'files', { value: [file] });
  for (let turn = 1; turn <= 2; turn++) {
    input?.dispatchEvent(new Event('change', { bubbles: true }));
    expect(take).toHaveBeenCalledTimes(turn);
    expect(input?.value).toBe('');
  }
  expect(take).toHaveBeenLastCalledWith(file);
});
