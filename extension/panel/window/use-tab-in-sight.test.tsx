// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { show, unshow } from '../../testing/show.ts';
import { panelWindow } from './panel-window.ts';
import { useTabInSight } from './use-tab-in-sight.ts';

vi.mock('./panel-window.ts');

const gone = vi.fn();

function Sight({ tabId }: { tabId: number | null }) {
  return useTabInSight(tabId, gone) ? 'here' : 'elsewhere';
}

async function see(tabId: number | null): Promise<HTMLElement> {
  const body = show(<Sight tabId={tabId} />);
  await act(async () => undefined);
  return body;
}

beforeEach(() => {
  fakeBrowser.reset();
  gone.mockReset();
});
afterEach(unshow);

test('a tab is in sight until another one is chosen, and again when it is', async () => {
  const tab = await fakeBrowser.tabs.create({ active: true });
  vi.mocked(panelWindow).mockResolvedValue(tab.windowId);
  const body = await see(tab.id as number);
  expect(body.textContent).toBe('here');
  const other = await fakeBrowser.tabs.create({ active: false });
  await act(async () => void (await fakeBrowser.tabs.update(other.id as number, { active: true })));
  expect(body.textContent).toBe('elsewhere');
  await act(async () => void (await fakeBrowser.tabs.update(tab.id as number, { active: true })));
  expect(body.textContent).toBe('here');
  expect(gone).not.toHaveBeenCalled();
});

test('a tab that is closed is told, and one that was closed before', async () => {
  const tab = await fakeBrowser.tabs.create({ active: true });
  await see(tab.id as number);
  const end = { windowId: tab.windowId, isWindowClosing: false };
  await act(async () => void (await fakeBrowser.tabs.onRemoved.trigger(tab.id as number, end)));
  expect(gone).toHaveBeenCalledWith(tab.id);
  gone.mockReset();
  vi.spyOn(fakeBrowser.tabs, 'get').mockRejectedValueOnce(new Error('No tab with id: 4711.'));
  await see(4711);
  expect(gone).toHaveBeenCalledWith(4711);
});

test('no tab is never in sight', async () => {
  expect((await see(null)).textContent).toBe('elsewhere');
});

test('a tab that was dragged into another window is not in sight', async () => {
  const tab = await fakeBrowser.tabs.create({ active: true });
  vi.mocked(panelWindow).mockResolvedValue(tab.windowId + 1);
  expect((await see(tab.id as number)).textContent).toBe('elsewhere');
});
