// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { GARMENT_TYPES } from '../../../contract/garments.ts';
import { reply } from '../../testing/replies.ts';
import { change, click, show, unshow } from '../../testing/show.ts';
import { fresh, type PanelState, START } from '../state/state.ts';
import { Filtered } from './Filtered.tsx';
import { FilterSheet } from './FilterSheet.tsx';
import { Order } from './Order.tsx';
import { Toolbar } from './Toolbar.tsx';

const go = vi.fn();
beforeEach(() => go.mockClear());
afterEach(unshow);

const sheet = (state: PanelState = START, facets = reply.facets) =>
  show(<FilterSheet reply={{ ...reply, facets, similar: 34 }} state={state} go={go} onClose={vi.fn()} />);
const box = (body: HTMLElement, name: string) =>
  [...body.querySelectorAll('.choice')]
    .find((choice) => choice.querySelector('.name')?.textContent === name)
    ?.querySelector('input') ?? null;

test('the recognised type is preselected, and another one widens it', () => {
  const body = sheet();
  expect(box(body, 'Dress')?.checked).toBe(true);
  change(box(body, 'Skirt'), true);
  expect(go).toHaveBeenLastCalledWith({ type: ['dress', 'skirt'] });
});

test('no type ticked is all types, and one is ticked again', () => {
  change(box(sheet(), 'Dress'), false);
  expect(go).toHaveBeenLastCalledWith({ type: [...GARMENT_TYPES] });
  const body = sheet(fresh({ type: [...GARMENT_TYPES] }));
  expect([box(body, 'Dress'), box(body, 'Skirt')].map((input) => input?.checked)).toEqual([false, false]);
  change(box(body, 'Skirt'), true);
  expect(go).toHaveBeenLastCalledWith({ type: ['skirt'] });
});

test('no type is ticked while others are shown beside the recognised one, so that it alone can be asked for', () => {
  const wide = { ...reply, widened: true, similar: 16 };
  const body = show(<FilterSheet reply={wide} state={START} go={go} onClose={vi.fn()} />);
  expect([box(body, 'Dress'), box(body, 'Skirt')].map((input) => input?.checked)).toEqual([false, false]);
  change(box(body, 'Dress'), true);
  expect(go).toHaveBeenLastCalledWith({ type: ['dress'] });
});

test('the button promises no number while the answer to what was ticked is on its way', () => {
  const shown = (busy: boolean) =>
    show(<FilterSheet {...{ reply, busy, go }} state={START} onClose={vi.fn()} />).querySelector('.main')
      ?.textContent;
  expect(shown(false)).toBe('Show 1 product');
  expect(shown(true)).toBe('Show products');
});

test('each choice says how many products it has, and holds at once', () => {
  const body = sheet();
  expect(box(body, 'Brand')?.closest('.choice')?.querySelector('.count')?.textContent).toBe('20');
  change(box(body, 'Brand'), true);
  expect(go).toHaveBeenLastCalledWith({ brand: ['Brand'] });
  change(box(body, 'On sale'), true);
  expect(go).toHaveBeenLastCalledWith({ onSale: true });
  change(box(body, 'Blue'), true);
  expect(go).toHaveBeenLastCalledWith({ colour: ['blue'] });
});

test('a choice that nothing is left of can be taken back', () => {
  change(box(sheet(fresh({ brand: ['Gone'] })), 'Gone'), false);
  expect(go).toHaveBeenLastCalledWith({ brand: [] });
});

test('a brand that was chosen as another shop writes it is ticked, and can be taken back', () => {
  const chosen = box(sheet(fresh({ brand: ['BRAND'] })), 'Brand');
  expect(chosen?.checked).toBe(true);
  change(chosen, false);
  expect(go).toHaveBeenLastCalledWith({ brand: [] });
});

test('sizes stand in their order, whatever they count', () => {
  const sizes = [
    { value: 'One size', count: 9 },
    { value: 'L', count: 5 },
    { value: 'S', count: 1 },
  ];
  const body = sheet(fresh({ size: ['L'] }), { ...reply.facets, sizes });
  const list = [...body.querySelectorAll('fieldset')].find((one) => one.textContent?.startsWith('Size'));
  expect([...(list?.querySelectorAll('.name') ?? [])].map((name) => name.textContent)).toEqual([
    ...['S', 'L', 'One size'],
  ]);
  expect(box(body, 'L')?.checked).toBe(true);
  change(box(body, 'S'), true);
  expect(go).toHaveBeenLastCalledWith({ size: ['L', 'S'] });
});

const namesOf = (body: HTMLElement, title: string) => {
  const list = [...body.querySelectorAll('fieldset')].find((one) => one.textContent?.startsWith(title));
  return [...(list?.querySelectorAll('.name') ?? [])].map((name) => name.textContent);
};

test('a type that other filters leave nothing of keeps its place', () => {
  const types = reply.facets.types.filter(({ value }) => value !== 'dress');
  const before = namesOf(sheet(), 'Type');
  const { length } = before;
  expect(before.indexOf('Dress')).toBeLessThan(length - 1);
  expect(namesOf(sheet(fresh({ brand: ['Brand'] }), { ...reply.facets, types }), 'Type')).toEqual(before);
});

test('brands stay where they are while the sheet is open, however many products each has left', () => {
  const count = (...of: [value: string, count: number][]) => {
    const brands = of.map(([value, count]) => ({ value, count }));
    return { ...reply.facets, brands };
  };
  const state = fresh({ brand: ['Birch'] });
  expect(namesOf(sheet(state, count(['Ash', 9], ['Birch', 5], ['Cedar', 3])), 'Brand')).toEqual([
    ...['Ash', 'Birch', 'Cedar'],
  ]);
  expect(namesOf(sheet(state, count(['Elm', 6], ['Cedar', 3], ['ASH', 1])), 'Brand')).toEqual([
    ...['ASH', 'Birch', 'Cedar', 'Elm'],
  ]);
  unshow();
  // Opened again, the most frequent one comes first.
  expect(namesOf(sheet(state, count(['Cedar', 3], ['Birch', 2])), 'Brand')).toEqual(['Cedar', 'Birch']);
});

test('a list of one is no choice', () => {
  expect([...sheet().querySelectorAll('legend')].map((legend) => legend.textContent)).not.toContain('Shop');
});

test('the sheet goes and comes again', () => {
  const body = show(<Toolbar reply={reply} state={START} go={go} />);
  for (let turn = 0; turn < 2; turn++) {
    click(body.querySelector('.filter'));
    expect(body.querySelector('dialog')?.open).toBe(true);
    click(body.querySelector('dialog footer .main'));
    expect(body.querySelector('dialog')).toBeNull();
  }
});

test('many brands are shown when asked for', () => {
  const brands = Array.from({ length: 20 }, (_, n) => ({ value: `Brand ${n}`, count: 20 - n }));
  const body = sheet(START, { ...reply.facets, brands });
  expect(box(body, 'Brand 12')).toBeNull();
  click([...body.querySelectorAll('.choices .plain')].at(-1) ?? null);
  expect(box(body, 'Brand 12')).not.toBeNull();
});

test('a price bound is in its currency, and a slider at the end of the range is none', () => {
  const body = sheet();
  change(body.querySelector('[name=priceMax]'), '49.5');
  expect(go).toHaveBeenLastCalledWith({ priceMin: undefined, priceMax: 49.5, currency: 'EUR' });
  change(body.querySelector('[name=priceMax]'), '');
  expect(go).toHaveBeenLastCalledWith({ priceMin: undefined, priceMax: undefined, currency: undefined });
  change(body.querySelector('[aria-label=Highest]'), '110');
  expect(go).toHaveBeenLastCalledWith({ priceMin: undefined, priceMax: undefined, currency: undefined });
});

test('the upper slider reaches the dearest product where the range is no multiple of its steps', () => {
  const prices = [{ currency: 'KRW', min: 9950, max: 129_000, bins: [3, 1] }];
  const state = fresh({ priceMax: 50_950, currency: 'KRW' });
  const slider = sheet(state, { ...reply.facets, prices }).querySelector<HTMLInputElement>(
    '[aria-label=Highest]',
  );
  const [from, to, step] = [slider?.min, slider?.max, slider?.step].map(Number) as [number, number, number];
  expect(to).toBeGreaterThanOrEqual(129_000);
  expect((to - from) % step).toBe(0);
  change(slider, String(to));
  expect(go).toHaveBeenLastCalledWith({ priceMin: undefined, priceMax: undefined, currency: undefined });
});

test('the lower slider begins at its end, and never stands below the cheapest product', () => {
  const prices = [{ currency: 'EUR', min: 14.9, max: 39.9, bins: [3, 1] }];
  const body = sheet(START, { ...reply.facets, prices });
  const slider = body.querySelector<HTMLInputElement>('[aria-label=Lowest]') as HTMLInputElement;
  expect(slider.value).toBe(slider.min);
  slider.value = '14';
  act(() => void slider.dispatchEvent(new Event('input', { bubbles: true })));
  expect(body.querySelector<HTMLInputElement>('[name=priceMin]')?.value).toBe('14.90');
});

test('sliders that were dragged past each other are turned', () => {
  change(sheet(fresh({ priceMax: 30, currency: 'EUR' })).querySelector('[aria-label=Lowest]'), '50');
  expect(go).toHaveBeenLastCalledWith({ priceMin: 30, priceMax: 50, currency: 'EUR' });
});

test.each([
  ['39,90', 39.9],
  ['1.299,00', 1299],
  ['5', 5],
])('a bound typed as %j is %d, whatever the range', (typed, priceMax) => {
  change(sheet().querySelector('[name=priceMax]'), typed);
  expect(go).toHaveBeenLastCalledWith({ priceMin: undefined, priceMax, currency: 'EUR' });
});

test('a bound that is no amount leaves the one before', () => {
  go.mockClear();
  const field = sheet(fresh({ priceMax: 40, currency: 'EUR' })).querySelector<HTMLInputElement>(
    '[name=priceMax]',
  );
  change(field, 'cheap');
  expect(go).not.toHaveBeenCalled();
  expect(field?.value).toBe('40.00');
});

test('so are bounds that were typed the wrong way round', () => {
  change(sheet(fresh({ priceMax: 40, currency: 'EUR' })).querySelector('[name=priceMin]'), '100');
  expect(go).toHaveBeenLastCalledWith({ priceMin: 40, priceMax: 100, currency: 'EUR' });
  change(sheet(fresh({ priceMin: 40, currency: 'EUR' })).querySelector('[name=priceMax]'), '10');
  expect(go).toHaveBeenLastCalledWith({ priceMin: 10, priceMax: 40, currency: 'EUR' });
});

test('a currency of one price can be left again', () => {
  const dollars = { currency: 'USD', min: 20, max: 20, bins: [1] };
  const prices = [...reply.facets.prices, dollars];
  const body = sheet(fresh({ currency: 'USD' }), { ...reply.facets, prices });
  expect(body.querySelector('[name=priceMax]')).toBeNull();
  change(body.querySelector('.price-range select'), 'EUR');
  expect(go).toHaveBeenLastCalledWith({ currency: 'EUR', priceMin: undefined, priceMax: undefined });
});

test('a bound in one currency is none in another', () => {
  const prices = [{ currency: 'EUR', min: 10, max: 110, bins: [4, 9] }];
  const body = sheet(fresh({ priceMax: 50, currency: 'USD' }), { ...reply.facets, prices });
  expect(body.querySelector<HTMLInputElement>('[name=priceMax]')?.value).toBe('110.00');
  change(body.querySelector('[name=priceMin]'), '30');
  expect(go).toHaveBeenLastCalledWith({ priceMin: 30, priceMax: undefined, currency: 'EUR' });
});

test('what is filtered is said, and gone with a click', () => {
  const state = fresh({ brand: ['A', 'B'], source: ['shop'], priceMax: 50, currency: 'EUR', inStock: true });
  const body = show(<Filtered facets={reply.facets} state={state} go={go} />);
  const tags = [...body.querySelectorAll('.tag')];
  expect(tags.map((tag) => tag.textContent)).toEqual(['Up to €50.00', 'A', 'B', 'Our shop', 'In stock']);
  click(tags[1] ?? null);
  expect(go).toHaveBeenLastCalledWith({ brand: ['B'] });
  click(tags[0] ?? null);
  expect(go).toHaveBeenLastCalledWith({ priceMin: undefined, priceMax: undefined, currency: undefined });
});

test('the order changes', () => {
  change(show(<Order state={START} go={go} />).querySelector('select'), 'price');
  expect(go).toHaveBeenLastCalledWith({ sort: 'price' });
});

test.each([
  [{ words: 'cheap' }, 'price', 'match', 'match'],
  [{ words: 'cheap', sort: 'match' as const }, 'match', 'price', undefined],
  [{ words: 'linen', sort: 'price' as const }, 'price', 'match', undefined],
])(
  'of %j the order shown is %s, and to choose %s says no more than the words do not',
  (said, shown, to, sort) => {
    const order = show(<Order state={fresh(said)} go={go} />).querySelector('select');
    expect(order?.value).toBe(shown);
    change(order, to);
    expect(go).toHaveBeenLastCalledWith({ sort });
  },
);

test('words are searched once the typing rests, and are one step back', async () => {
  const body = show(<Toolbar reply={reply} state={START} go={go} />);
  change(body.querySelector('[name=words]'), 'lin');
  change(body.querySelector('[name=words]'), 'linen ');
  expect(go).not.toHaveBeenCalled();
  await vi.waitFor(() => expect(go).toHaveBeenCalledTimes(1));
  expect(go).toHaveBeenLastCalledWith({ words: 'linen' }, 'push');
  change(body.querySelector('[name=words]'), 'linen shirt');
  await vi.waitFor(() => expect(go).toHaveBeenLastCalledWith({ words: 'linen shirt' }, 'replace'));
});

test('the blank between two words stays while the first one is searched', async () => {
  const toolbar = (words: string | undefined) =>
    show(<Toolbar reply={reply} state={fresh({ words })} go={go} />).querySelector<HTMLInputElement>('input');
  change(toolbar(undefined), 'white ');
  await vi.waitFor(() => expect(go).toHaveBeenCalledWith({ words: 'white' }, 'push'));
  expect(toolbar('white')?.value).toBe('white ');
  expect(toolbar(undefined)?.value).toBe('');
});
