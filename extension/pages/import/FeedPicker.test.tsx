// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import type { Feed } from '../../companion/imports.ts';
import { show, unshow } from '../../testing/show.ts';
import { FeedPicker } from './FeedPicker.tsx';
import { readDrop } from './picked-files.ts';

vi.mock('./picked-files.ts', { spy: true });
afterEach(unshow);

test('a dropped folder that takes long to read does not replace the file that is chosen after it', async () => {
  const folder = Promise.withResolvers<Feed | null>();
  vi.mocked(readDrop).mockReturnValueOnce(folder.promise);
  const [pick, unread] = [vi.fn(), vi.fn()];
  const body = show(<FeedPicker feed={null} pick={pick} unread={unread} />);
  const dataTransfer = { types: ['Files'] };
  const drop = Object.assign(new Event('drop', { cancelable: true }), { dataTransfer });
  act(() => void body.querySelector('.drop')?.dispatchEvent(drop));
  const input = body.querySelector<HTMLInputElement>('[name=file]') as HTMLInputElement;
  const file = Object.assign(new File(['id,title'], 'feed.csv'), { webkitRelativePath: '' });
  Object.defineProperty(input, 'files', { value: [file] });
  act(() => void input.dispatchEvent(new Event('change', { bubbles: true })));
  await act(async () => folder.resolve({ from: 'folder', name: 'photos', files: [] }));
  expect(pick).toHaveBeenCalledExactlyOnceWith({ from: 'file', name: 'feed.csv', file });
  expect(unread).not.toHaveBeenCalled();
});
