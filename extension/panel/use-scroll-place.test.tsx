// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest';
import { show, unshow } from '../testing/show.ts';
import { fresh, type PanelState } from './state.ts';
import { useScrollPlace } from './use-scroll-place.ts';

beforeEach(() => scrollTo({ top: 0 }));
afterEach(unshow);

function Place({ state }: { state: PanelState }) {
  useScrollPlace(state);
  return null;
}
const open = (state: Partial<PanelState>) => show(<Place state={fresh({ picture: 1, ...state })} />);

test('another view begins at its top, and results are where they were left', () => {
  open({ view: 'results' });
  scrollTo({ top: 800 });
  open({ view: 'look' });
  expect(scrollY).toBe(0);
  scrollTo({ top: 300 });
  open({ view: 'results' });
  expect(scrollY).toBe(800);
  open({ view: 'look' });
  expect(scrollY).toBe(0);
});

test('so does another picture, garment or product, and a filter moves nothing', () => {
  open({});
  scrollTo({ top: 800 });
  open({ brand: ['A'] });
  expect(scrollY).toBe(800);
  open({ like: 'shop:1' });
  expect(scrollY).toBe(0);
  open({});
  expect(scrollY).toBe(800);
  open({ picture: 2 });
  expect(scrollY).toBe(0);
});
