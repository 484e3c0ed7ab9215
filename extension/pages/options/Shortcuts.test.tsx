// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { show, unshow } from '../../testing/show.ts';
import { Shortcuts } from './Shortcuts.tsx';

afterEach(unshow);

test('a browser that does not tell the keys still opens where they are', async () => {
  const getAll = vi.fn().mockRejectedValueOnce(new Error('not now'));
  getAll.mockResolvedValue([{ name: 'mark-area', description: 'Mark', shortcut: 'Alt+Shift+F' }]);
  Object.assign(fakeBrowser.commands, { getAll });
  const body = show(<Shortcuts />);
  await act(async () => undefined);
  expect(body.querySelector('button')).not.toBeNull();
  dispatchEvent(new Event('focus'));
  await vi.waitFor(() => expect(body.querySelector('kbd')?.textContent).toBe('Alt+Shift+F'));
});
