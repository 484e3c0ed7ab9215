import { expect, test } from 'vitest';
import {
  backTo,
  countFilters,
  fresh,
  HITS,
  moreLike,
  NO_FILTERS,
  type PanelState,
  readState,
  START,
  searchParams,
  writeState,
} from './state.ts';

const busy = fresh({
  view: 'look',
  picture: 2,
  crop: '1,2,30,40',
  type: ['dress', 'skirt'],
  brand: ['A & B', '무신사'],
  priceMin: 10,
  priceMax: 49.5,
  currency: 'EUR',
  onSale: true,
  sort: 'price',
  up: ['shop:1'],
  down: ['shop:2', 'shop:3'],
  colourWeight: 0,
  inColour: '#c0262d',
  cut: 'false',
  words: 'linen shirt',
  trail: ['shop:9'],
  said: ['', 'up=shop%3A7'],
  like: 'shop:1',
  budget: 120,
  without: ['1,2,3,4'],
  pin: ['5,6,7,8 shop:1'],
});

test('a state goes through the address and back', () => {
  expect(readState(writeState(busy))).toEqual(busy);
});

test('the start has an empty address', () => {
  expect(writeState(START)).toBe('#');
  expect(readState('')).toEqual(START);
});

test('what makes no sense is left out, and the rest stands', () => {
  expect(readState('#type=socks&sort=price&priceMax=cheap&view=moon&brand=A')).toEqual(
    fresh({ sort: 'price', brand: ['A'] }),
  );
  expect(readState('#type=socks&priceMin=40&priceMax=20')).toEqual(fresh({ priceMax: 20 }));
});

test('a request says what was asked and not what is shown', () => {
  const params = searchParams(busy);
  expect(params.getAll('type')).toEqual(['dress', 'skirt']);
  expect(params.get('colourWeight')).toBe('0');
  expect(params.get('k')).toBe(String(HITS));
  for (const key of ['view', 'picture', 'trail', 'said', 'open', 'budget', 'without', 'pin'])
    expect(params.has(key)).toBe(false);
  expect([...searchParams(START).keys()]).toEqual(['k']);
});

test.each(['linen cheaper', '린넨 더 싼 것'])(
  '%s asks for the cheapest first, for as long as it stands there',
  (words) => {
    const asked = (state: PanelState) => searchParams(state).get('sort');
    const cheap = fresh({ words });
    expect(asked(cheap)).toBe('price');
    expect(asked({ ...cheap, sort: 'match' })).toBeNull();
    // However they are cleared, nothing of them is left, and what the person has chosen is.
    expect(asked({ ...cheap, ...NO_FILTERS })).toBeNull();
    expect(asked({ ...cheap, sort: 'price', ...NO_FILTERS })).toBe('price');
  },
);

test('another picture begins without anything that was asked of the one before', () => {
  const { picture, ...rest } = { ...busy, ...fresh({ picture: 3 }) };
  expect(picture).toBe(3);
  expect(writeState({ ...START, ...rest })).toBe('#');
});

test('counts filters, a price range once', () => {
  expect(countFilters(START)).toBe(0);
  expect(countFilters(busy)).toBe(4);
});

test('more like this goes on from product to product, and back to each and to the picture', () => {
  const start = fresh({ picture: 7, crop: '1,2,3,4', type: ['dress'], up: ['s:9'], priceMax: 50 });
  const third = moreLike(moreLike(moreLike(start, 's:1'), 's:2'), 's:3');
  expect(third).toMatchObject({ like: 's:3', trail: ['s:1', 's:2'], priceMax: 50, type: [], up: [] });
  expect(backTo(third, 1)).toMatchObject({ like: 's:2', trail: ['s:1'] });
  // Also after a reload.
  expect(backTo(readState(writeState(third)), -1)).toEqual(start);
});

test('the way back knows what was said about each product, and keeps what is filtered by now', () => {
  const first = { ...moreLike(fresh({ picture: 7 }), 's:1'), inColour: '#c0262d', down: ['s:8'] };
  const third = { ...moreLike(moreLike(first, 's:2'), 's:3'), priceMax: 50 };
  expect(backTo(third, 0)).toEqual({ ...first, priceMax: 50 });
  expect(backTo(third, 1)).toMatchObject({ like: 's:2', inColour: undefined, down: [] });
  // Of an address from before there was anything to know.
  expect(backTo({ ...third, said: [] }, 0)).toMatchObject({ like: 's:1', down: [] });
});
