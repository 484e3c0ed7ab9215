// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { measurePictures, picturesOn } from './page-pictures.ts';

beforeEach(() => {
  vi.spyOn(fakeBrowser.dom, 'openOrClosedShadowRoot').mockImplementation(
    (element) => (element as HTMLElement).shadowRoot as never,
  );
});
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

test('a background, a frame and what stands in a shadow are pictures too, an icon and an empty box are none', () => {
  vi.stubGlobal('innerWidth', 1000);
  vi.stubGlobal('innerHeight', 600);
  vi.stubGlobal('devicePixelRatio', 1);
  document.body.innerHTML = `<a style="background-image: url('coat.jpg')"></a><object></object><my-photo id="host"></my-photo>
    <i style="background-image: url('icon.png')"></i><p>Words</p>`;
  const host = document.querySelector('#host') as HTMLElement;
  host.attachShadow({ mode: 'open' }).innerHTML = '<img>';
  const lay = (element: Element | null | undefined, x: number, side: number) =>
    Object.assign(element as Element, {
      getBoundingClientRect: () => ({ x, y: 0, width: side, height: side }) as DOMRect,
      checkVisibility: () => true,
    });
  lay(document.querySelector('a'), 0, 200);
  lay(document.querySelector('object'), 300, 200);
  lay(host.shadowRoot?.querySelector('img'), 600, 200);
  lay(document.querySelector('i'), 0, 20);
  lay(document.querySelector('p'), 0, 400);
  expect(measurePictures().pictures.map(({ x }) => x)).toEqual([0, 300, 600]);
});

test('of a carousel, only the slide that shows is a picture', () => {
  vi.stubGlobal('innerWidth', 1000);
  vi.stubGlobal('innerHeight', 600);
  vi.stubGlobal('devicePixelRatio', 1);
  document.body.innerHTML = '<div style="overflow-x: hidden"><img><img><img></div>';
  const lay = (element: Element, x: number) =>
    Object.assign(element, {
      getBoundingClientRect: () => ({ x, y: 0, width: 300, height: 400 }) as DOMRect,
      checkVisibility: () => true,
    });
  lay(document.querySelector('div') as Element, 100);
  // The second one is just coming in, narrower than a picture.
  document.querySelectorAll('img').forEach((image, i) => {
    lay(image, 80 + i * 300);
  });
  expect(measurePictures().pictures).toEqual([{ x: 100, y: 0, w: 280, h: 400 }]);
});
