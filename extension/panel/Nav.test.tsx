// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { click, show, unshow } from '../testing/show.ts';
import { Nav } from './Nav.tsx';

afterEach(unshow);

test('tells the view that is open from the others, and leads to them', () => {
  const go = vi.fn();
  const body = show(<Nav view="saved" go={go} />);
  const places = [...body.querySelectorAll('button')];
  expect(places.map((place) => place.textContent)).toEqual(['Results', 'Whole look', 'Saved', 'History']);
  expect(places.map((place) => place.getAttribute('aria-current'))).toEqual([null, null, 'page', null]);
  click(places[1] ?? null);
  // The reasons of a product belong to the view before.
  expect(go).toHaveBeenLastCalledWith({ view: 'look', open: undefined });
});
