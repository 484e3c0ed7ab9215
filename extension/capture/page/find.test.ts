// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { pointerNow, takeMenuPoint } from './aim.ts';
import { find } from './find.ts';
import { isBlank } from './pixels.ts';

vi.mock('./aim.ts');
vi.mock('./pixels.ts');

const ADDRESS = 'https://shop.example/coat.jpg';

beforeEach(() => {
  vi.spyOn(fakeBrowser.dom, 'openOrClosedShadowRoot').mockReturnValue(null as never);
  vi.mocked(takeMenuPoint).mockReturnValue(null);
  vi.mocked(pointerNow).mockResolvedValue(null);
  vi.mocked(isBlank).mockResolvedValue(false);
});

afterEach(() => document.body.replaceChildren());

/** A square picture on the page, of this side there and by itself. */
function picture(side: number, natural: number): HTMLImageElement {
  const image = document.createElement('img');
  const own = { currentSrc: ADDRESS, naturalWidth: natural, naturalHeight: natural };
  for (const [name, value] of Object.entries(own)) Object.defineProperty(image, name, { value });
  image.getBoundingClientRect = () => new DOMRect(10, 10, side, side);
  image.checkVisibility = () => true;
  document.body.append(image);
  return image;
}

test.each([
  [300, 600, 'a picture of the page'],
  [40, 600, 'a thumbnail of a large picture'],
])('%d px on the page and %d px by itself is what was clicked on: %s', async (side, natural) => {
  const image = picture(side, natural);
  expect((await find(ADDRESS, null))?.picture.element).toBe(image);
});

test.each([
  [16, 32],
  [0, 600],
])('%d px on the page and %d px by itself is an icon, or not there', async (side, natural) => {
  picture(side, natural);
  expect(await find(ADDRESS, null)).toBeNull();
});

test('other slides of a carousel, beside the one that shows, leave it certain which picture is meant', async () => {
  vi.stubGlobal('innerWidth', 1000);
  vi.stubGlobal('innerHeight', 600);
  const frame = document.createElement('div');
  frame.style.overflowX = 'hidden';
  frame.getBoundingClientRect = () => new DOMRect(10, 10, 300, 300);
  const slides = [picture(300, 600), picture(300, 600)];
  (slides[1] as Element).getBoundingClientRect = () => new DOMRect(310, 10, 300, 300);
  frame.append(...slides);
  document.body.append(frame);
  document.elementsFromPoint = () => [slides[0] as Element];
  expect((await find(null, null))?.picture.element).toBe(slides[0]);
  vi.unstubAllGlobals();
});

test('where the click was is guessed by the mouse, as long as no click is known', async () => {
  const image = picture(300, 600);
  vi.mocked(pointerNow).mockResolvedValue({ x: 200, y: 250, below: 900, left: 0, moved: true });
  const [alone] = (await find(ADDRESS, null))?.near ?? [];
  const link = document.createElement('a');
  link.href = '/coat';
  link.append(image);
  document.body.append(link);
  const [linked] = (await find(ADDRESS, null))?.near ?? [];
  expect(alone?.y).toBeLessThan(250);
  expect(linked?.y).toBeLessThan(alone?.y ?? 0);

  vi.mocked(takeMenuPoint).mockReturnValue({ x: 40, y: 50 });
  expect(await find(ADDRESS, null)).toMatchObject({ point: { x: 40, y: 50 }, near: [] });
});

test('a picture that the panel moves, while the mouse is asked for, was clicked on where it was', async () => {
  const image = picture(300, 600);
  const asked = { x: 200, y: 290, below: 900, left: 0, moved: true };
  vi.mocked(pointerNow).mockResolvedValueOnce(asked);
  const [before] = (await find(ADDRESS, null))?.near ?? [];
  vi.mocked(pointerNow).mockImplementation(async () => {
    image.getBoundingClientRect = () => new DOMRect(110, 10, 150, 150);
    return asked;
  });
  const [after] = (await find(ADDRESS, null))?.near ?? [];
  expect(after).toEqual({ x: 110 + ((before?.x ?? 0) - 10) / 2, y: 10 + ((before?.y ?? 0) - 10) / 2 });
});
