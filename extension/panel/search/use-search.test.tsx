// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { CompanionError } from '../../companion/request.ts';
import type { PageFacts } from '../../page-facts/facts.ts';
import { companionIn, PAIRING } from '../../testing/companion.ts';
import { reply } from '../../testing/replies.ts';
import { show, unshow } from '../../testing/show.ts';
import { addPicture } from '../state/pictures.ts';
import { fresh } from '../state/state.ts';
import { searchIn } from './ask.ts';
import { useSearch } from './use-search.ts';

vi.mock('./ask.ts');

afterEach(unshow);

const ready = { status: 'ready', port: 8787, pairing: PAIRING } as const;
const url = 'https://shop.example/coat';
const longest = url.padEnd(2000, 'x');

test.each([
  ['its price and its address', { price: 49.5, currency: 'EUR', url }, ['49.5', 'EUR', url]],
  [
    'an address as long as it may be',
    { price: 49.5, currency: 'EUR', url: longest },
    ['49.5', 'EUR', longest],
  ],
  [
    'its price without a longer address',
    { price: 49.5, currency: 'EUR', url: `${longest}x` },
    ['49.5', 'EUR', null],
  ],
  ['its address without a currency', { price: 49.5, currency: null, url }, [null, null, url]],
  ['its address without a price', { price: null, currency: 'EUR', url }, [null, null, url]],
])('a search says of the page %s', async (_, facts, said) => {
  const companion = companionIn(ready, { check: async () => ready });
  vi.mocked(searchIn).mockReset().mockResolvedValue(reply);
  const picture = addPicture(new Blob(['pixels']), facts as PageFacts);
  const state = fresh({ picture: picture.at });
  const Search = () => useSearch(companion, state, picture).state.phase;
  show(<Search />);
  await vi.waitFor(() => expect(searchIn).toHaveBeenCalledOnce());
  const params = vi.mocked(searchIn).mock.lastCall?.[2];
  expect(['pagePrice', 'pageCurrency', 'pageUrl'].map((name) => params?.get(name))).toEqual(said);
});

test.each([
  ['the connection breaks off', 1, new CompanionError('unreachable')],
  ['the companion says what is wrong', 0, new CompanionError('problem')],
])('where %s it is asked %d times whether it is there', async (_, looks, error) => {
  const retry = vi.fn();
  const companion = companionIn(ready, { check: async () => ready, retry });
  vi.mocked(searchIn).mockReset().mockRejectedValue(error);
  const picture = addPicture(new Blob(['pixels']), null);
  const Search = () => useSearch(companion, fresh({ picture: picture.at }), picture).state.phase;
  const body = show(<Search />);
  await vi.waitFor(() => expect(body.textContent).toBe('failed'));
  expect(retry).toHaveBeenCalledTimes(looks);
});
