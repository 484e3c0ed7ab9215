// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import type { ProductDetail } from '../../contract/product.ts';
import { product, search } from '../companion/search.ts';
import { companionIn, PAIRING } from '../testing/companion.ts';
import { hit, reply } from '../testing/replies.ts';
import { show, unshow } from '../testing/show.ts';
import { Answer } from './Answer.tsx';
import { fresh } from './state.ts';

vi.mock('../companion/search.ts');

afterEach(unshow);

const ready = { status: 'ready', port: 8787, pairing: PAIRING } as const;
const companion = companionIn(ready, { check: vi.fn().mockResolvedValue(ready) });

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
