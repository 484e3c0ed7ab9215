// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { takeTravelKeys } from './take-travel-keys.ts';

let end: () => void;
beforeEach(() => {
  vi.spyOn(history, 'go').mockReturnValue();
  end = takeTravelKeys();
});
afterEach(() => {
  end();
  vi.restoreAllMocks();
});

function press(key: string, held: KeyboardEventInit = { altKey: true }): boolean {
  const event = new KeyboardEvent('keydown', { key, ...held, cancelable: true });
  dispatchEvent(event);
  return event.defaultPrevented;
}

test('Alt and an arrow go through the panel and not through the page beside it', () => {
  expect(press('ArrowLeft')).toBe(true);
  expect(history.go).toHaveBeenLastCalledWith(-1);
  expect(press('ArrowRight')).toBe(true);
  expect(history.go).toHaveBeenLastCalledWith(1);
});

test('other keys are left alone, and those of a Mac, which go from word to word', () => {
  expect(press('ArrowLeft', {})).toBe(false);
  expect(press('ArrowLeft', { altKey: true, shiftKey: true })).toBe(false);
  expect(press('ArrowUp')).toBe(false);
  vi.spyOn(navigator, 'platform', 'get').mockReturnValue('MacIntel');
  expect(press('ArrowLeft')).toBe(false);
  expect(history.go).not.toHaveBeenCalled();
});
