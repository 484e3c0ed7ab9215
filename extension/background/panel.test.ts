import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openPanel } from './panel.ts';

const getContexts = vi.fn();
const create = vi.fn();
const update = vi.fn();
let type: 'normal' | 'popup';

beforeEach(() => {
  vi.spyOn(console, 'warn').mockReturnValue();
  getContexts.mockReset().mockResolvedValue([]);
  create.mockReset();
  update.mockReset();
  const open = vi.fn().mockImplementation(async () => {
    if (type === 'normal') throw new Error('No gesture.');
  });
  Object.assign(fakeBrowser, {
    sidePanel: { open },
    windows: { get: async () => ({ type }), create, update },
  });
  Object.assign(fakeBrowser.runtime, { getContexts });
});

const at = (path: string) => fakeBrowser.runtime.getURL(path as never);

test('beside a popup window, which has no side panel, the panel is a window of its own', async () => {
  type = 'popup';
  openPanel(7);
  await vi.waitFor(() => expect(create).toHaveBeenCalled());
  expect(create.mock.calls[0]?.[0]).toMatchObject({ type: 'popup', url: at('/sidepanel.html?window=7') });
});

test('one that is there already comes to the front', async () => {
  type = 'popup';
  getContexts.mockResolvedValue([
    { documentUrl: at('/sidepanel.html?window=71'), windowId: 8 },
    { documentUrl: at('/sidepanel.html?window=7#view=saved'), windowId: 9 },
  ]);
  openPanel(7);
  await vi.waitFor(() => expect(update).toHaveBeenCalledWith(9, { focused: true }));
  expect(create).not.toHaveBeenCalled();
});

test('in any other window a panel that does not open is told to nobody but the log', async () => {
  type = 'normal';
  openPanel(7);
  await vi.waitFor(() => expect(console.warn).toHaveBeenCalled());
  expect(create).not.toHaveBeenCalled();
});
