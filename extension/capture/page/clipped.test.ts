// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { clipped } from './clipped.ts';

afterEach(() => document.body.replaceChildren());

const FRAME = { x: 0, y: 0, width: 300, height: 400 } as DOMRect;
const SLIDE = { x: 200, y: 0, w: 300, h: 400 };

/** A picture half out of a frame of 300 px, as seen with these styles. */
function slide(frame: string, strip = '', picture = '') {
  document.body.innerHTML = `<div style="${frame}"><p style="${strip}"><img style="${picture}"></p></div>`;
  (document.querySelector('div') as Element).getBoundingClientRect = () => FRAME;
  return clipped(document.querySelector('img') as Element, SLIDE);
}

const HALF = { x: 200, y: 0, w: 100, h: 400 };

test.each([
  ['overflow-x: hidden', HALF],
  ['overflow-x: clip', HALF],
  // Slides that snap into place are scrolled.
  ['overflow-x: auto', HALF],
  ['', SLIDE],
  ['overflow-x: hidden; display: contents', SLIDE],
])('a frame with “%s” leaves %j', (frame, left) => {
  expect(slide(frame)).toEqual(left);
});

test('what lies beside the frame is not seen at all', () => {
  slide('overflow-x: hidden');
  const { w } = clipped(document.querySelector('img') as Element, { ...SLIDE, x: 300 });
  expect(w).toBe(0);
});

test('out of the flow, only what holds it cuts it', () => {
  const hidden = 'overflow-x: hidden';
  expect(slide(hidden, '', 'position: absolute')).toEqual(SLIDE);
  expect(slide(`${hidden}; position: relative`, '', 'position: absolute')).toEqual(HALF);
  // The strip holds it, and is itself in the frame.
  expect(slide(hidden, 'position: relative', 'position: absolute')).toEqual(HALF);
  expect(slide(hidden, 'transform: translateX(-100%)', 'position: absolute')).toEqual(HALF);
  expect(slide(`${hidden}; position: relative`, '', 'position: fixed')).toEqual(SLIDE);
});
