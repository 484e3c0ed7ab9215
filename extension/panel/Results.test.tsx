// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { LIMITS } from '../../contract/limits.ts';
import type { SearchReply } from '../../contract/search.ts';
import type { PageFacts } from '../page-facts/facts.ts';
import { companionIn } from '../testing/companion.ts';
import { hit, hits, reply } from '../testing/replies.ts';
import { click, show, unshow } from '../testing/show.ts';
import type { Companion } from '../ui/use-companion.ts';
import { shopOf } from './hits/shop.ts';
import { Results } from './Results.tsx';
import type { SessionPicture } from './state/pictures.ts';
import { fresh, HITS, type PanelState, START } from './state/state.ts';
import { Announcer } from './widgets/announce.tsx';

const picture: SessionPicture = {
  at: 1,
  picture: new Blob(['x']),
  page: null,
  held: new Map(),
  shows: null,
  cutout: null,
};
const page: PageFacts = {
  url: 'https://www.shop.example/dress',
  title: 'Wrap dress',
  ...{ brand: null, category: null, image: null, price: 59.9, listPrice: null, currency: 'EUR' },
  ...{ available: null, sizes: [] },
  from: 'json-ld',
};
const companion = {} as Companion;
const go = vi.fn();

afterEach(() => {
  unshow();
  go.mockClear();
});

function results(over: Partial<SearchReply> = {}, state: PanelState = START, busy = false): HTMLElement {
  return show(
    <>
      <Announcer />
      <Results
        companion={companion}
        reply={{ ...reply, ...over }}
        {...{ picture, state, go, busy }}
        mark={vi.fn()}
        again={vi.fn()}
      />
    </>,
  );
}

test('a card links to the shop and shows what the feed says as text', () => {
  const body = results();
  const link = body.querySelector<HTMLAnchorElement>('.hit a');
  expect(link?.href).toBe(hit.url);
  expect(link?.rel).toContain('noreferrer');
  expect(body.querySelector('.title')?.textContent).toBe('Wrap dress <b>blue</b>');
  expect(body.querySelector('.title b')).toBeNull();
  expect(body.querySelector('.band')?.textContent).toBe('Very close');
});

test('a Korean title is marked as Korean, whatever the browser speaks', () => {
  const body = results({ hits: [hit, { ...hit, id: 'shop:2', title: '오버핏 플라워 원피스' }] });
  expect([...body.querySelectorAll('.hit .title')].map((title) => title.getAttribute('lang'))).toEqual([
    null,
    'ko',
  ]);
});

test('a sale shows both prices, and says which is which', () => {
  const price = results().querySelector('.price');
  expect(price?.querySelector('s')?.textContent).toBe('€39.00');
  expect(price?.textContent).toContain('Now €19.50. Was €39.00');
});

test('a list price that is no higher is left out', () => {
  const price = results({ hits: [{ ...hit, listPrice: 19.5 }] }).querySelector('.price');
  expect(price?.textContent).toBe('€19.50');
});

test('a product without a price says so, and one that is sold out too', () => {
  const body = results({ hits: [{ ...hit, price: null, listPrice: null, available: false }] });
  expect(body.querySelector('.hit')?.textContent).toContain('No price in this catalogue');
  expect(body.querySelector('.hit')?.textContent).toContain('Sold out');
});

test('a variant takes its place in the card', () => {
  const variant = {
    ...hit,
    id: 'shop:2',
    title: 'Wrap dress red',
    price: 25,
    url: 'https://shop.example/2',
    palette: [{ hex: '#c0262d', share: 1 }],
  };
  const body = results({ hits: [{ ...hit, variants: [variant] }] });
  const dots = [...body.querySelectorAll('.variants .dot')];
  expect(dots.map((dot) => dot.getAttribute('aria-label'))).toEqual(['Blue', 'Red']);
  click(dots[1] ?? null);
  expect(body.querySelector<HTMLAnchorElement>('.hit a')?.href).toBe(variant.url);
  expect(body.querySelector('.price')?.textContent).toContain('Now €25.00. Was €39.00');
  // What is done with the card is done with what it shows.
  click(body.querySelector('.act.up'));
  expect(go).toHaveBeenLastCalledWith({ up: ['shop:2'], down: [] });
  click(body.querySelector('.act.more'));
  expect(go.mock.lastCall?.[0]).toMatchObject({ like: 'shop:2' });
});

test('a runner-up is a click away, the type itself does nothing', () => {
  const [dress, skirt, any] = results().querySelectorAll<HTMLButtonElement>('.chip');
  click(dress ?? null);
  expect(go).not.toHaveBeenCalled();
  click(skirt ?? null);
  expect(go).toHaveBeenLastCalledWith({ type: ['skirt'] });
  click(any ?? null);
  expect(go.mock.lastCall?.[0].type).toHaveLength(13);
});

test('a type that was picked from the filters is shown as picked', () => {
  const body = results({}, fresh({ type: ['hat'] }));
  expect(body.querySelector('.chip[aria-pressed=true]')?.textContent).toBe('Hat');
});

test('the count is announced once', () => {
  const body = results({ hits: hits(2), similar: 2 });
  const voices = body.querySelectorAll('[role=status]');
  expect(voices).toHaveLength(1);
  expect(voices[0]?.textContent).toBe('2 similar products');
});

test('thumbs steer, and are taken back', () => {
  click(results().querySelector('.act.up'));
  expect(go).toHaveBeenLastCalledWith({ up: [hit.id], down: [] });
  const body = results({}, fresh({ up: [hit.id], down: ['shop:7'] }));
  expect(body.querySelector('.act.up')?.getAttribute('aria-pressed')).toBe('true');
  click(body.querySelector('.act.down'));
  expect(go).toHaveBeenLastCalledWith({ up: [], down: ['shop:7', hit.id] });
  click(body.querySelector('.given.down'));
  expect(go).toHaveBeenLastCalledWith({ down: [] });
});

test('more like this begins a trail', () => {
  click(results({}, fresh({ picture: 1, type: ['skirt'], priceMax: 30 })).querySelector('.act.more'));
  expect(go.mock.lastCall?.[0]).toMatchObject({ like: hit.id, picture: 1, type: [], priceMax: 30 });
});

test('nothing close is said, with what would help', () => {
  const body = results({ hits: [], similar: 0 }, fresh({ priceMax: 5, currency: 'EUR' }));
  expect(body.querySelector('.message')?.textContent).toContain('Nothing close among your 12,431 products');
  click(body.querySelector('.message button'));
  expect(go.mock.lastCall?.[0]).toMatchObject({ priceMax: undefined, brand: [] });
  expect(body.querySelector('.message a')?.getAttribute('href')).toBe('/import.html');
});

test('what is cheaper than the page is said in its currency, and can be had alone, in the order that was chosen', () => {
  const body = results({
    cheaper: { currency: 'EUR', pagePrice: 59.9, comparable: 37, cheaper: 21, from: 19.9 },
  });
  expect(body.querySelector('.cheaper')?.textContent).toContain('Cheaper: 21 of 37 in EUR, from €19.90');
  click(body.querySelector('.cheaper button'));
  expect(go).toHaveBeenLastCalledWith({ priceMin: undefined, priceMax: 59.89, currency: 'EUR' });
});

test('a page’s price and product are told of the page that was searched, whichever is open beside the panel', () => {
  const cheaper = { currency: 'EUR', pagePrice: 59.9, comparable: 37, cheaper: 21, from: 19.9 };
  const sold = (from: number | null) =>
    show(
      <Results
        companion={companionIn({ status: 'connecting' })}
        reply={{ ...reply, cheaper: { ...cheaper, from } }}
        {...{ state: START, go, busy: false, mark: vi.fn(), again: vi.fn() }}
        picture={{ ...picture, page }}
      />,
    );
  const body = sold(19.9);
  expect(body.querySelector('.cheaper .note')?.textContent).toBe('shop.example asks €59.90');
  expect(body.querySelector('.page-product .note')?.textContent).toBe('shop.example sells Wrap dress');
  expect(sold(null).querySelector('.cheaper.none')?.textContent).toContain('shop.example asks €59.90.');
});

test('a lower bound keeps its currency beside “only cheaper”, and goes with a foreign one or above the limit', () => {
  const cheaper = { currency: 'EUR', pagePrice: 59.9, comparable: 37, cheaper: 21, from: 19.9 };
  const press = (state: Partial<PanelState>) =>
    click(results({ cheaper }, fresh({ priceMin: 20, ...state })).querySelector('.cheaper button'));
  press({ currency: 'EUR' });
  expect(go).toHaveBeenLastCalledWith({ priceMin: 20, priceMax: 59.89, currency: 'EUR' });
  press({ currency: 'EUR', priceMax: 59.89 });
  expect(go).toHaveBeenLastCalledWith({ priceMax: undefined, currency: 'EUR' });
  for (const other of [{ currency: 'USD' }, { currency: 'EUR', priceMin: 70 }]) {
    press(other);
    expect(go).toHaveBeenLastCalledWith({ priceMin: undefined, priceMax: 59.89, currency: 'EUR' });
  }
});

test('when nothing is cheaper, that is said', () => {
  const body = results({
    cheaper: { currency: 'EUR', pagePrice: 5, comparable: 37, cheaper: 0, from: null },
  });
  expect(body.querySelector('.cheaper')?.textContent).toBe(
    'The searched page asks €5.00. None of 37 in EUR is cheaper.',
  );
});

test('where the type has few, its own come first and the others stand apart', () => {
  const [shoe, ...jumpers] = hits(3);
  const found = [
    { ...hit, ...shoe, agree: { ...hit.agree, type: false }, band: 'similar' as const },
    ...jumpers,
  ];
  const body = results({ hits: found, similar: 3, widened: true });
  const lists = [...body.querySelectorAll('.products .hits')].map((list) =>
    [...list.querySelectorAll('.title')].map(({ textContent }) => textContent),
  );
  expect(lists).toEqual([['Dress 2', 'Dress 3'], ['Dress 1']]);
  expect(body.querySelector('.products h2')?.textContent).toBe('Other types');
  expect(body.querySelector('.widened')?.textContent).toBe(
    '2 of this type look similar. Other types follow.',
  );
  expect(results({ hits: found, similar: 3 }).querySelectorAll('.products .hits')).toHaveLength(1);
});

test('what is very close stands among those of the type, whatever it is', () => {
  const [tee, ...tops] = hits(3);
  const found = [{ ...hit, ...tee, agree: { ...hit.agree, type: false } }, ...tops];
  const body = results({ hits: found, similar: 3, widened: true });
  expect(body.querySelectorAll('.products .hits')).toHaveLength(1);
  expect(body.querySelector('.products .title')?.textContent).toBe('Dress 1');
});

test('what the person owns stands apart', () => {
  const body = results({ owned: [{ ...hit, id: 'wardrobe:1', owned: true, title: 'My dress' }] });
  expect(body.querySelector('.owned')?.textContent).toContain('You own something close');
  expect([...body.querySelectorAll('.hit')]).toHaveLength(1);
});

test('the reasons are those of the score', async () => {
  const body = results({}, fresh({ open: hit.id }));
  const parts = () => [...body.querySelectorAll('.agree dd')].map((part) => part.textContent);
  const said = ['Dress', 'Almost the same', 'Somewhat alike', 'Much alike'];
  await vi.waitFor(() => expect(parts()).toEqual(said));
});

test('more can be shown where there is more', () => {
  expect(results({ similar: 1 }).querySelector('.more-hits')).toBeNull();
  click(results({ hits: hits(HITS), similar: 30 }).querySelector('.more-hits'));
  expect(go).toHaveBeenLastCalledWith({ k: 2 * HITS }, 'replace');
});

test('no more is offered than a search may show', () => {
  const { max } = LIMITS.k;
  const more = (k: number) =>
    results({ hits: hits(k), similar: 500 }, fresh({ k })).querySelector('.more-hits');
  const button = more(max - 8);
  expect(button?.textContent).toBe('Show 8 more');
  click(button);
  expect(go).toHaveBeenLastCalledWith({ k: max }, 'replace');
  expect(more(max)).toBeNull();
});

test('whoever stands on a card stays on it when the order changes', () => {
  const [first, second, third] = hits(3) as [typeof hit, typeof hit, typeof hit];
  const body = results({ hits: [first, second, third], similar: 3 });
  const button = body.querySelector<HTMLElement>(`[data-focus="${third.id} up"]`);
  button?.focus();
  results({ hits: [third, first, second], similar: 3 });
  expect(document.activeElement?.getAttribute('data-focus')).toBe(`${third.id} up`);
  results({ hits: [first, second], similar: 2 });
  expect(document.activeElement?.closest('.hit')?.getAttribute('data-id')).toBe(first.id);
});

test('only web addresses become links', () => {
  expect(shopOf('https://shop.example/a')).toBe('https://shop.example/a');
  for (const address of ['javascript:alert(1)', 'data:text/html,x', '/relative', '', null]) {
    expect(shopOf(address), String(address)).toBeNull();
  }
  expect(results({ hits: [{ ...hit, url: 'javascript:alert(1)' }] }).querySelector('.hit a')).toBeNull();
});
