// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import script from '../../entrypoints/finder.ts';
import { find } from './find.ts';
import { createFinder, type Finder } from './finder.ts';
import { type Geometry, measure, settle } from './geometry.ts';
import { putMarker } from './marker.ts';
import { readPixels } from './pixels.ts';
import { scrollTo, uncover } from './stage.ts';

vi.mock('./find.ts');
vi.mock('./marker.ts');
vi.mock('./pixels.ts');
vi.mock('./stage.ts');
vi.mock('./geometry.ts', async (original) => ({
  ...(await original<typeof import('./geometry.ts')>()),
  measure: vi.fn(),
  settle: vi.fn(),
}));

const box = { x: 0, y: 0, w: 300, h: 400 };
const geometry: Geometry = { view: { w: 800, h: 600 }, dpr: 1, zoomed: false, rect: box, seen: box };
/** What the page looks like: each change that is not put back. */
let changes: string[];
const change = (name: string) => {
  changes.push(name);
  return () => {
    changes = changes.filter((one) => one !== name);
  };
};

beforeEach(() => {
  changes = [];
  const picture = { element: document.body, url: null, source: null, rect: () => box, beneath: false };
  vi.mocked(find).mockResolvedValue({ picture, point: null, near: [] });
  vi.mocked(readPixels).mockResolvedValue(null);
  vi.mocked(scrollTo).mockImplementation(() => change('scrolled'));
  vi.mocked(uncover).mockImplementation(() => change('bare'));
  vi.mocked(putMarker).mockImplementation(() => ({ read: () => null, remove: change('speck') }));
  vi.mocked(measure).mockResolvedValue(geometry);
  vi.mocked(settle).mockReset().mockResolvedValue(geometry);
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const HOLD = { edges: ['center', 'center'], bare: true } as const;

async function found(): Promise<Finder> {
  const finder = createFinder();
  await finder.find('https://shop.example/coat.jpg', 2048, null);
  return finder;
}

test('guesses at the place go along in shares of the picture, and those far beside it do not', async () => {
  const picture = { element: document.body, url: null, source: null, rect: () => box, beneath: false };
  const near = [
    { x: 150, y: 100 },
    { x: -40, y: 440 },
    { x: 150, y: -70 },
  ];
  vi.mocked(find).mockResolvedValue({ picture, point: null, near });
  vi.mocked(readPixels).mockResolvedValue({ part: { x: 0, y: 0, w: 1, h: 1 } } as never);
  const found = await createFinder().find('https://shop.example/coat.jpg', 2048, null);
  expect(found?.near).toEqual([
    { x: 0.5, y: 0.25 },
    { x: 0, y: 1 },
  ]);
});

test('holds the picture for a capture, and puts everything back', async () => {
  const finder = await found();
  expect(await finder.hold(HOLD)).toEqual({ geometry, marker: null });
  expect(changes).toEqual(['scrolled', 'bare', 'speck']);
  await finder.release();
  expect(changes).toEqual([]);
});

test('a finder that is released while it waits changes nothing more', async () => {
  const finder = await found();
  let stands = (_: Geometry) => {};
  vi.mocked(settle).mockReturnValue(new Promise((resolve) => (stands = resolve)));
  const held = finder.hold(HOLD);
  await finder.release();
  stands(geometry);
  expect(await held).toBeNull();
  expect(await finder.hold(HOLD)).toBeNull();
  expect(changes).toEqual([]);
});

test('waits for no frame of a tab that is not drawn', async () => {
  const finder = await found();
  vi.spyOn(globalThis, 'requestAnimationFrame').mockReturnValue(0);
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const held = finder.hold(HOLD);
  await vi.runAllTimersAsync();
  expect(await held).toEqual({ geometry, marker: null });
});

test('the next finder in a frame puts back what the one before has left', async () => {
  const world = globalThis as { lookalikeFinder?: Finder };
  await script.main();
  const before = world.lookalikeFinder as Finder;
  await before.find(null, 2048, null);
  await before.hold(HOLD);
  await script.main();
  expect(changes).toEqual([]);
  expect(world.lookalikeFinder).not.toBe(before);
});
