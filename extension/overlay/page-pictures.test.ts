// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { measurePictures, picturesOn } from './page-pictures.ts';

afterEach(() => {
  document.body.innerHTML = '';
  vi.unstubAllGlobals();
});

/** The page with one photo in it, at this moment. */
function pageOf(width: number, left: number) {
  vi.stubGlobal('innerWidth', width);
  vi.stubGlobal('innerHeight', 600);
  vi.stubGlobal('devicePixelRatio', 2);
  document.body.innerHTML = '<img><img alt="in a closed menu">';
  const box = { x: left, y: 50, width: 300, height: 400 } as DOMRect;
  document.querySelectorAll('img').forEach((image) => {
    image.getBoundingClientRect = () => box;
    // What happy-dom lacks.
    image.checkVisibility = () => image.alt === '';
  });
  return measurePictures();
}

test('pictures lie where they lay at the moment of the capture, before or after the panel squeezed the page', () => {
  const moments = [pageOf(1200, 400), pageOf(800, 200)];
  expect(picturesOn({ w: 2400, h: 1200 }, moments)).toEqual([{ x: 800, y: 100, w: 600, h: 800 }]);
  expect(picturesOn({ w: 1600, h: 1200 }, moments)).toEqual([{ x: 400, y: 100, w: 600, h: 800 }]);
});

test('nothing is known of a capture from a moment in between', () => {
  expect(picturesOn({ w: 2000, h: 1200 }, [pageOf(1200, 400), pageOf(800, 200)])).toEqual([]);
});
