// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { pointerBefore, rectsBefore, widthBefore } from './before-panel.ts';
import type { Depiction } from './depictions.ts';

/** The panel has taken 400 of 1,200 CSS pixels, in a page that is zoomed to 125 %. */
const TAB = { width: 1500, zoom: 1.25 };
const root = document.documentElement;

beforeEach(() => {
  vi.stubGlobal('innerWidth', 800);
  vi.spyOn(root, 'clientWidth', 'get').mockReturnValue(785);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  root.removeAttribute('style');
});

/** As wide as half of the document, in its middle, 20 px from its top. */
const picture = {
  rect: () => {
    const width = Number.parseFloat(root.style.width) || 785;
    return { x: width / 4, y: 20 - scrollY, w: width / 2, h: width };
  },
} as Depiction;

test('a page that the panel made narrower is measured as wide as it was, and left as it is', () => {
  root.setAttribute('style', 'width: 90%; color: red');
  expect(widthBefore(TAB)).toBe(1200);
  expect(rectsBefore([picture], TAB).get(picture)).toEqual({ x: 1185 / 4, y: 20, w: 1185 / 2, h: 1185 });
  expect(root.getAttribute('style')).toBe('width: 90%; color: red');
  root.removeAttribute('style');
  rectsBefore([picture], TAB);
  expect(root.hasAttribute('style')).toBe(false);
});

test.each([[null], [{ width: 1000, zoom: 1.25 }], [{ width: 700, zoom: 1 }]])(
  'a page as wide as before is not touched: %o',
  (tab) => {
    const touch = vi.spyOn(root.style, 'setProperty');
    expect(rectsBefore([picture], tab).get(picture)).toEqual(picture.rect());
    expect(touch).not.toHaveBeenCalled();
  },
);

test('in a window that was scrolled a picture stays at its height, and where it was scrolled to', () => {
  vi.stubGlobal('scrollY', 300);
  const back = vi.fn();
  vi.stubGlobal('scrollTo', back);
  let measured = 0;
  const scrolled = {
    rect: () => {
      // The second time the document is wider, and too short to be scrolled so far.
      if (++measured === 2) vi.stubGlobal('scrollY', 100);
      return { ...picture.rect(), y: measured === 2 ? -80 : -280 };
    },
  } as Depiction;
  expect(rectsBefore([scrolled], TAB).get(scrolled)).toMatchObject({ y: -280, w: 1185 / 2 });
  expect(back).toHaveBeenCalledExactlyOnceWith({ left: 0, top: 300, behavior: 'instant' });
});

test('a panel on the left has moved the page under a mouse that has moved since', () => {
  const at = { x: 500, y: 300, below: 400 };
  // 500 px of the screen lie left of the viewport; at this zoom 125 px more seem to.
  const left = { ...at, left: 500 + 125, moved: true };
  expect(pointerBefore(left, TAB).x).toBe(900);
  expect(pointerBefore({ ...left, moved: false }, TAB).x).toBe(500);
  expect(pointerBefore({ ...left, left: 125 }, TAB).x).toBe(500);
  expect(pointerBefore(left, null).x).toBe(500);
});
