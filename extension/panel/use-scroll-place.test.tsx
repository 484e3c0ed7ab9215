// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest';
import { show, unshow } from '../testing/show.ts';
import type { CompanionState } from '../ui/use-companion.ts';
import { fresh, type PanelState } from './state/state.ts';
import { useScrollPlace } from './use-scroll-place.ts';

beforeEach(() => scrollTo({ top: 0 }));
afterEach(unshow);

type Status = CompanionState['status'];

function Place({ state, status }: { state: PanelState; status: Status }) {
  useScrollPlace(state, status);
  return null;
}
const open = (state: Partial<PanelState>, status: Status = 'ready') =>
  show(<Place state={fresh({ picture: 1, ...state })} status={status} />);

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

test('what comes after a card of the companion begins at its top, or where it was left', () => {
  open({}, 'unpaired');
  scrollTo({ top: 90 });
  open({});
  expect(scrollY).toBe(0);
  scrollTo({ top: 800 });
  open({}, 'absent');
  expect(scrollY).toBe(0);
  open({});
  expect(scrollY).toBe(800);
});

test('what needs no companion moves with none of its cards, nor does a panel that is loaded anew', () => {
  open({ view: 'saved' }, 'connecting');
  scrollTo({ top: 300 });
  open({ view: 'saved' }, 'absent');
  open({ view: 'saved' });
  expect(scrollY).toBe(300);
  unshow();
  open({}, 'connecting');
  scrollTo({ top: 500 });
  open({});
  expect(scrollY).toBe(500);
});
