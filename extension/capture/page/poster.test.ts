// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { depictionsOf } from './depictions.ts';
import { posterOf } from './poster.ts';

const POSTER = 'https://shop.example/still.jpg';
const FILM = 'https://shop.example/film.webm';

afterEach(() => vi.restoreAllMocks());

/** A film in a box of 400 x 200, as far as it has loaded, with what the browser tells of its state. */
function film(state: Partial<Record<keyof HTMLVideoElement, unknown>>): HTMLVideoElement {
  const element = document.createElement('video');
  const all = {
    ...{ poster: POSTER, paused: true, currentTime: 0, played: { length: 0 } },
    ...{ videoWidth: 640, videoHeight: 320, currentSrc: FILM, ...state },
  };
  for (const [name, value] of Object.entries(all)) Object.defineProperty(element, name, { value });
  element.getBoundingClientRect = () => new DOMRect(0, 0, 400, 200);
  element.style.objectFit = 'contain';
  return element;
}

test.each([
  ['without a poster', { poster: '' }],
  ['that plays', { paused: false }],
  ['that was moved on', { currentTime: 2 }],
  ['that was played, and moved back to its beginning', { played: { length: 1 } }],
])('a film %s shows its frame', (_, state) => {
  const element = film(state);
  expect(posterOf(element)).toBeNull();
  expect(depictionsOf(element)[0]?.source).toBe(element);
});

test('one that waits to be played shows its poster, fitted by the poster’s own size', () => {
  const [shown] = depictionsOf(film({}));
  const poster = shown?.source as HTMLImageElement;
  expect(poster.src).toBe(POSTER);
  // As the browser’s menu names it.
  expect(shown?.url).toBe(FILM);
  for (const [name, value] of [['naturalWidth', 100] as const, ['naturalHeight', 200] as const])
    Object.defineProperty(poster, name, { value });
  expect(shown?.rect()).toEqual({ x: 150, y: 0, w: 100, h: 200 });
});

test('nothing of the film need be loaded for that', () => {
  expect(depictionsOf(film({ videoWidth: 0, videoHeight: 0, currentSrc: '' }))).toHaveLength(1);
  expect(depictionsOf(film({ poster: '', videoWidth: 0, videoHeight: 0 }))).toEqual([]);
});
