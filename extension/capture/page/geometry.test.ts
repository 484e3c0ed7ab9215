// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { measure } from './geometry.ts';

const picture = {
  ...{ element: document.body, url: null, source: null, beneath: false },
  rect: () => ({ x: 100, y: 100, w: 300, h: 200 }),
};

beforeEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.stubGlobal('innerWidth', 800);
  vi.stubGlobal('innerHeight', 600);
  // All of the viewport may be seen.
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe: () => void;
      disconnect = () => {};
      constructor(tell: (entries: object[]) => void) {
        this.observe = () => tell([{ intersectionRect: { x: 0, y: 0, width: 800, height: 600 } }]);
      }
    },
  );
});

test('tells where the picture stands and what of it is seen', async () => {
  expect(await measure(picture)).toMatchObject({
    view: { w: 800, h: 600 },
    rect: { x: 100, y: 100, w: 300, h: 200 },
    seen: { x: 100, y: 100, w: 300, h: 200 },
  });
});

test('where fingers have zoomed in, tells what shows, from its corner and as large', async () => {
  vi.stubGlobal('devicePixelRatio', 2);
  vi.stubGlobal('visualViewport', { offsetLeft: 150, offsetTop: 50, scale: 2 });
  expect(await measure(picture)).toEqual({
    view: { w: 400, h: 300 },
    dpr: 4,
    zoomed: true,
    rect: { x: -50, y: 50, w: 300, h: 200 },
    seen: { x: 0, y: 50, w: 250, h: 200 },
  });
});

test('nothing is known of a tab that is hidden behind another', async () => {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  expect(await measure(picture)).toBeNull();
});
