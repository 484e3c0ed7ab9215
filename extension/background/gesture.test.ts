import { beforeEach, expect, test, vi } from 'vitest';
import type { Browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Gesture, onGesture } from './gesture.ts';

let press: (tab: { id: number; windowId: number }) => Gesture;

beforeEach(() => {
  const silent = { addListener: vi.fn() };
  const button = { addListener: vi.fn<(pressed: (tab: Browser.tabs.Tab) => void) => void>() };
  const events = { contextMenus: { onClicked: silent }, commands: { onCommand: silent } };
  Object.assign(fakeBrowser, events, { action: { onClicked: button } });
  const gestures: Gesture[] = [];
  onGesture((gesture) => gestures.push(gesture));
  press = (tab) => {
    button.addListener.mock.lastCall?.[0](tab as Browser.tabs.Tab);
    return gestures.at(-1) as Gesture;
  };
});

test('a gesture is overtaken by the next one in its window, from whichever tab', () => {
  const first = press({ id: 1, windowId: 1 });
  expect(first.overtaken.aborted).toBe(false);
  const second = press({ id: 2, windowId: 1 });
  expect(first.overtaken.aborted).toBe(true);
  expect(second.overtaken.aborted).toBe(false);
});

test('and by none in another window', () => {
  const here = press({ id: 1, windowId: 1 });
  press({ id: 2, windowId: 2 });
  expect(here.overtaken.aborted).toBe(false);
});
