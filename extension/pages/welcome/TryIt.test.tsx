// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { show, unshow } from '../../testing/show.ts';
import { TryIt } from './TryIt.tsx';

afterEach(unshow);

test('a browser that does not tell the keys leaves the picture and the menu to try', async () => {
  const getAll = vi.fn().mockRejectedValue(new Error('not now'));
  Object.assign(fakeBrowser.commands, { getAll });
  const body = show(<TryIt />);
  await vi.waitFor(() => expect(getAll).toHaveBeenCalled());
  expect(body.querySelector('img')).not.toBeNull();
});
