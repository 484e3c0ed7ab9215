// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { show, unshow } from '../../testing/show.ts';
import { later } from './later.tsx';

afterEach(unshow);

test('a view comes with its properties, is fetched once, and something stands there meanwhile', async () => {
  const load = vi.fn(async () => ({ name }: { name: string }) => <p>Hello {name}</p>);
  const View = later(load, () => <p>soon</p>);
  const first = show(<View name="one" />);
  expect(first.textContent).toBe('soon');
  await vi.waitFor(() => expect(first.textContent).toBe('Hello one'));
  unshow();
  expect(show(<View name="two" />).textContent).toBe('Hello two');
  expect(load).toHaveBeenCalledTimes(1);
});

test('a view whose file is gone since an update says so, and that the panel must be reloaded', async () => {
  const View = later(
    () => Promise.reject(new TypeError('Failed to fetch dynamically imported module')),
    () => <p>soon</p>,
  );
  const body = show(<View />);
  await vi.waitFor(() => expect(body.querySelector('[role=alert]')?.textContent).toContain('updated'));
  expect(body.querySelector('button')?.textContent).toBe('Reload');
});
