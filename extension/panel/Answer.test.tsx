// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import type { ProductDetail } from '../../contract/product.ts';
import type { SearchReply } from '../../contract/search.ts';
import { tellChange } from '../changes.ts';
import { product, search } from '../companion/search.ts';
import { companionIn, PAIRING } from '../testing/companion.ts';
import { hit, hits, reply } from '../testing/replies.ts';
import { click, show, unshow } from '../testing/show.ts';
import { Answer } from './Answer.tsx';
import { renew } from './search/answer-age.ts';
import { fresh } from './state/state.ts';

vi.mock('../companion/search.ts');

afterEach(unshow);

const ready = { status: 'ready', port: 8787, pairing: PAIRING } as const;
const companion = companionIn(ready, { check: vi.fn().mockResolvedValue(ready) });

test('what was found, were it nothing, is kept until the catalogue has changed or somebody tries again', async () => {
  const state = fresh({ like: 'shop:1' });
  const shown = () => show(<Answer {...{ companion, state }} go={vi.fn()} picture={null} mark={vi.fn()} />);
  vi.mocked(search)
    .mockReset()
    .mockResolvedValue({ ...reply, similar: 0, hits: [] });
  const body = shown();
  await vi.waitFor(() => expect(body.querySelector('.message')).not.toBeNull());
  unshow();
  shown();
  expect(search).toHaveBeenCalledTimes(1);
  vi.mocked(search).mockResolvedValue(reply);
  click([...body.querySelectorAll('.message button')].at(-1) ?? null);
  await vi.waitFor(() => expect(body.querySelectorAll('.hit')).toHaveLength(1));
  unshow();
  shown();
  expect(search).toHaveBeenCalledTimes(2);
  vi.mocked(search).mockResolvedValue({ ...reply, hits: hits(3) });
  tellChange('catalogue');
  await vi.waitFor(() => expect(body.querySelectorAll('.hit')).toHaveLength(3));
  expect(search).toHaveBeenCalledTimes(3);
});

test('what is shown for an hour is asked for again when its pictures are missed, and not before', async () => {
  const state = fresh({ like: 'shop:2' });
  vi.mocked(search).mockReset().mockResolvedValue(reply);
  const body = show(<Answer {...{ companion, state }} go={vi.fn()} picture={null} mark={vi.fn()} />);
  await vi.waitFor(() => expect(body.querySelectorAll('.hit')).toHaveLength(1));
  const now = Date.now();
  vi.useFakeTimers({ toFake: ['Date'], now });
  act(renew);
  expect(search).toHaveBeenCalledTimes(1);
  vi.setSystemTime(now + 61 * 60_000);
  act(renew);
  await vi.waitFor(() => expect(search).toHaveBeenCalledTimes(2));
  vi.useRealTimers();
});

test('a product that no search has shown is known by its name and its picture', async () => {
  vi.mocked(search).mockResolvedValue(reply);
  vi.mocked(product).mockImplementation(async (_, id) => {
    const { band, agree, palette, ...rest } = hit;
    const image = 'http://127.0.0.1:8787/kept';
    return { ...rest, id, title: 'Kept coat', image, prices: [] } satisfies ProductDetail;
  });
  const state = fresh({ like: 'shop:kept', open: hit.id });
  const body = show(<Answer {...{ companion, state }} go={vi.fn()} picture={null} mark={vi.fn()} />);
  await vi.waitFor(() => expect(body.querySelector('#like-title')?.textContent).toBe('Kept coat'));
  // In the card, and beside the product whose reasons are open.
  for (const place of ['.like .cutout', '.side-by-side img'])
    await vi.waitFor(() =>
      expect(body.querySelector<HTMLImageElement>(place)?.src).toBe('http://127.0.0.1:8787/kept'),
    );
});

test('shoes that are found in no size of clothes are searched without it, and the size is not lost', async () => {
  const go = vi.fn();
  const answer = async (like: string, found: Partial<SearchReply>) => {
    vi.mocked(search)
      .mockReset()
      .mockResolvedValue({ ...reply, hits: [], ...found });
    const state = fresh({ like, size: ['42', 'M'] });
    const body = show(<Answer {...{ companion, state, go }} picture={null} mark={vi.fn()} />);
    await vi.waitFor(() => expect(body.querySelector('.products h1.note')).toBeNull());
    unshow();
  };
  await answer('shop:dress', { type: 'dress' });
  await answer('shop:slippers', { type: 'shoes', hits: [hit] });
  expect(go).not.toHaveBeenCalled();
  const other = { ...hit, agree: { ...hit.agree, type: false } };
  await answer('shop:shoes', { type: 'shoes', hits: [other] });
  expect(go).toHaveBeenCalledExactlyOnceWith({ size: ['42'], apart: ['M'] }, 'replace');
});
