// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import type { Hit, SearchReply } from '../../contract/search.ts';
import { shopOf } from './Hit.tsx';
import { Results } from './Results.tsx';

const hit: Hit = {
  id: 'shop:1',
  source: 'shop',
  title: 'Wrap dress <b>blue</b>',
  brand: 'Brand',
  price: 19.5,
  listPrice: 39,
  currency: 'EUR',
  url: 'https://shop.example/1',
  image: 'http://127.0.0.1:8787/v1/products/shop:1/image?signature=x',
  type: 'dress',
  color: null,
  groupId: null,
  score: 0.93,
  band: 'very close',
};
const reply: SearchReply = {
  type: 'dress',
  typeConfidence: 0.8,
  types: [
    { type: 'dress', confidence: 0.8 },
    { type: 'skirt', confidence: 0.1 },
  ],
  box: { x: 0, y: 0, w: 10, h: 10 },
  encoder: 'any',
  cutout: null,
  catalogue: 3,
  widened: false,
  timings: { decode: 0, parse: 0, cut: 0, embed: 0, classify: 0, search: 0, total: 0, inference: 0 },
  hits: [hit],
};

afterEach(() => render(null, document.body));

function show(over: Partial<SearchReply>, searchAs = vi.fn()): HTMLElement {
  act(() =>
    render(
      <Results
        reply={{ ...reply, ...over }}
        picture={new Blob(['x'])}
        type="dress"
        busy={false}
        searchAs={searchAs}
        mark={vi.fn()}
      />,
      document.body,
    ),
  );
  return document.body;
}

test('a card links to the shop and shows what the feed says as text', () => {
  const body = show({});
  const link = body.querySelector<HTMLAnchorElement>('.hit a');
  expect(link?.href).toBe(hit.url);
  expect(link?.rel).toContain('noreferrer');
  expect(body.querySelector('.title')?.textContent).toBe('Wrap dress <b>blue</b>');
  expect(body.querySelector('.title b')).toBeNull();
  expect(body.querySelector('.band')?.textContent).toBe('Very close');
});

test('a sale shows both prices, and says which is which', () => {
  const price = show({}).querySelector('.price');
  expect(price?.querySelector('s')?.textContent).toBe('€39.00');
  expect(price?.textContent).toContain('Now €19.50. Was €39.00');
});

test('a list price that is no higher is left out', () => {
  const price = show({ hits: [{ ...hit, listPrice: 19.5 }] }).querySelector('.price');
  expect(price?.textContent).toBe('€19.50');
});

test('a product without a price says so', () => {
  const body = show({ hits: [{ ...hit, price: null, listPrice: null }] });
  expect(body.querySelector('.hit')?.textContent).toContain('No price in this catalogue');
});

test('a runner-up is a click away, the type itself does nothing', () => {
  const searchAs = vi.fn();
  const [dress, skirt] = show({}, searchAs).querySelectorAll<HTMLButtonElement>('.chip');
  dress?.click();
  expect(searchAs).not.toHaveBeenCalled();
  skirt?.click();
  expect(searchAs).toHaveBeenCalledWith('skirt');
});

test('the count is announced', () => {
  const hits = [hit, { ...hit, id: 'shop:2' }];
  expect(show({ hits }).querySelector('[role=status]')?.textContent).toBe('2 products found');
});

test('only web addresses become links', () => {
  expect(shopOf('https://shop.example/a')).toBe('https://shop.example/a');
  for (const address of ['javascript:alert(1)', 'data:text/html,x', '/relative', '', null]) {
    expect(shopOf(address), String(address)).toBeNull();
  }
  expect(show({ hits: [{ ...hit, url: 'javascript:alert(1)' }] }).querySelector('.hit a')).toBeNull();
});
