import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { DETAILS_FROM, type GarmentType, SearchQuery, SearchReply } from '../../contract/index.ts';
import { type App, createApp } from '../app.ts';
import { readConfig } from '../config.ts';
import { copySample, samplePicture } from '../testing/sample.ts';
import type { Answer } from './searcher.ts';

const CREW_BLACK = 't-shirt-crew-black';
const Checked = z.omit(SearchReply, { queryId: true });

let app: App;
let search: (query: Record<string, unknown>, picture?: Uint8Array | null) => Promise<Answer>;
/** The same bytes each time, as a held picture is. */
const photo = samplePicture(CREW_BLACK);

beforeAll(async () => {
  const root = mkdtempSync(join(tmpdir(), 'lookalike-search-'));
  copySample(
    join(root, 'sample'),
    /^(t-shirt-(crew|vee|ringer|raglan)|dress-a-line|dress-slip|dress-column-navy|shirt-flannel)/,
  );
  copySample(join(root, 'mine'), /^t-shirt-(polo|crew-black)/);
  app = createApp(readConfig({}, { LOOKALIKE_HOME: join(root, 'home') }), 'query');
  await app.importer.run({ from: join(root, 'sample') });
  const searcher = app.searcher({ image: ({ image }) => image, cutout: ({ id }) => `cutout of ${id}` });
  search = async (query, picture = photo) =>
    Checked.parse(await searcher.search(SearchQuery.parse(query), picture)) as Answer;
  return async () => {
    await app.close();
    rmSync(root, { recursive: true, force: true });
  };
});

const ids = ({ hits }: Answer) => hits.map(({ id }) => id);

test('the product itself comes first, with what agrees, its colours and its variants', async () => {
  const reply = await search({ type: 't-shirt' });
  const [hit] = reply.hits;
  expect(hit).toMatchObject({
    id: `sample:${CREW_BLACK}`,
    band: 'very close',
    cutout: `cutout of sample:${CREW_BLACK}`,
    agree: { type: true },
    owned: false,
  });
  expect(hit?.agree.look).toBeGreaterThan(0.98);
  expect(hit?.agree.colour).toBeGreaterThan(0.98);
  expect(hit?.agree.details).toBeGreaterThan(0.9);
  expect(hit?.score).toBe(1);
  // Where no details are told to agree, the score is that of the whole.
  const other = reply.hits.find(({ agree }) => (agree.details ?? 1) < DETAILS_FROM);
  expect(other?.score).toBeCloseTo(((other?.agree.look ?? 0) + 0.5 * (other?.agree.colour ?? 0)) / 1.5, 3);
  expect(hit?.palette[0]?.share).toBeGreaterThan(0.8);
  expect(hit?.variants.map(({ id }) => id).sort()).toEqual([
    'sample:t-shirt-crew-sage',
    'sample:t-shirt-crew-white',
  ]);
  for (const variant of hit?.variants ?? []) {
    const { listPrice, available, color } = app.products.byId(variant.id) ?? {};
    expect(variant).toMatchObject({ listPrice, available, color });
  }
  expect(reply.palette).toEqual(hit?.palette);
  expect(reply.best).toBe(hit?.score);
});

test('scores, and so bands, only go down', async () => {
  const { hits } = await search({ k: 50 });
  const scores = hits.map(({ score }) => score);
  expect(scores).toEqual(scores.toSorted((a, b) => b - a));
});

test('a picture that was looked at costs no model run again', async () => {
  const fresh = samplePicture(CREW_BLACK);
  const first = await search({}, fresh);
  expect(first.timings.inference).toBeGreaterThan(0);
  const again = await search({ colour: 'red', colourWeight: 2 }, fresh);
  expect(again.timings).toMatchObject({ decode: 0, parse: 0, cut: 0, embed: 0, classify: 0, inference: 0 });
  expect((await search({ cut: 'false' }, fresh)).timings.inference).toBeGreaterThan(0);
});

test('filters narrow, and the lists say what a value would leave', async () => {
  const all = await search({ type: 't-shirt', k: 50 });
  const red = await search({ type: 't-shirt', k: 50, colour: 'red' });
  expect(red.similar).toBe(all.facets.colours.find(({ value }) => value === 'red')?.count);
  expect(red.similar).toBeLessThan(all.similar);
  for (const { id } of red.hits) expect(id).toMatch(/red|burgundy|rust/);
  const { min, max } = all.facets.prices[0] ?? { min: 0, max: 0 };
  const cheap = await search({ type: 't-shirt', k: 50, priceMax: String(min), currency: 'EUR' });
  expect(cheap.similar).toBeGreaterThan(0);
  expect(cheap.hits.every(({ price }) => price === min)).toBe(true);
  expect(cheap.facets.prices).toEqual([expect.objectContaining({ min, max })]);
});

test('the count beside a type is what ticking it gives, whether it was searched for or not', async () => {
  const dress = samplePicture('dress-slip-cobalt');
  for (const k of [1, 50]) {
    const { facets, searched } = await search({ k }, dress);
    const beside = facets.types.map(({ value }) => value as GarmentType);
    expect(beside.some((type) => !searched.includes(type))).toBe(true);
    expect(beside.some((type) => searched.includes(type))).toBe(true);
    for (const { value, count } of facets.types) {
      expect((await search({ k: 50, type: value }, dress)).similar).toBe(count);
    }
  }
});

test('words are searched together with the picture', async () => {
  const reply = await search({ words: 'ringer tee', k: 50 });
  expect(ids(reply).every((id) => id.includes('ringer'))).toBe(true);
  expect(reply.hits).not.toHaveLength(0);
  expect((await search({ words: '셔츠' })).similar).toBe(0);
});

test('too few of the recognised type widen, and say so; a type that is named does not', async () => {
  const shirt = samplePicture('shirt-band-sand');
  const wide = await search({ k: 20 }, shirt);
  expect(wide.widened).toBe(true);
  expect(wide.searched).toContain('shirt');
  expect(wide.hits.some(({ type, agree }) => type === 't-shirt' && !agree.type)).toBe(true);
  const named = await search({ type: 'shirt', k: 20 }, shirt);
  expect(named).toMatchObject({ widened: false, searched: ['shirt'] });
  expect(named.hits.every(({ type }) => type === 'shirt')).toBe(true);
});

test('other types that were taken in are no cheaper ones of the garment', async () => {
  const shirt = samplePicture('shirt-band-sand');
  const page = { k: 50, pagePrice: '1000', pageCurrency: 'EUR' };
  const wide = await search(page, shirt);
  const shirts = wide.hits.filter(({ type }) => wide.searched.includes(type));
  expect(wide.hits.length).toBeGreaterThan(shirts.length);
  expect(wide.cheaper).toMatchObject({ comparable: shirts.length, cheaper: shirts.length });
  const only = await search({ ...page, priceMax: String(wide.cheaper?.from), currency: 'EUR' }, shirt);
  expect(only.cheaper).toEqual(wide.cheaper);
});

test('below the cut-off nothing is similar, but it is told how near the nearest is', async () => {
  const reply = await search({ type: 'shoes' });
  expect(reply).toMatchObject({ similar: 0, hits: [], widened: false });
  expect(reply.best).toBeGreaterThan(0.9);
});

test('the cheapest first, when asked', async () => {
  const { hits } = await search({ sort: 'price', k: 50 });
  const prices = hits.map(({ price }) => price ?? Number.POSITIVE_INFINITY);
  expect(prices).toEqual(prices.toSorted((a, b) => a - b));
});

test('cheaper than the page, in its currency only', async () => {
  const { cheaper, similar } = await search({ pagePrice: '20', pageCurrency: 'EUR' });
  expect(cheaper).toMatchObject({ pagePrice: 20, comparable: similar });
  expect(cheaper?.from).toBeLessThan(20);
  // Whoever looks at the cheaper ones alone still reads how many there are in all.
  const tees = { type: 't-shirt', pagePrice: '20', pageCurrency: 'EUR' };
  const all = await search(tees);
  const only = await search({ ...tees, priceMax: String(all.cheaper?.from), currency: 'EUR' });
  expect(only.similar).toBeLessThan(all.similar);
  expect(only.cheaper).toEqual(all.cheaper);
  expect((await search({ pagePrice: '20', pageCurrency: 'USD' })).cheaper).toBeNull();
});

test('a page that sells another kind of garment is compared with nothing', async () => {
  const page = { pagePrice: '1000', pageCurrency: 'EUR' };
  const dress = samplePicture('dress-slip-cobalt');
  const cheaper = async (said: object) => (await search({ ...page, ...said }, dress)).cheaper;
  expect(await cheaper({ pageTitle: 'Leather ankle boots' })).toBeNull();
  expect(await cheaper({ pageTitle: 'Ranger 90', pagePicture: 'other' })).toBeNull();
  expect(await cheaper({ pageTitle: 'Slip dress' })).not.toBeNull();
  expect(await cheaper({ pageTitle: 'Ranger 90', pagePicture: 'own' })).not.toBeNull();
});

test('what is sold out is no cheaper one', async () => {
  const page = { type: 'dress', pagePrice: '1000', pageCurrency: 'EUR', k: 50 };
  const { hits, cheaper } = await search(page, samplePicture('dress-slip-cobalt'));
  const gone = hits.filter(({ available }) => available === false);
  expect(gone.length).toBeGreaterThan(0);
  expect(cheaper?.comparable).toBe(hits.length - gone.length);
});

test('what the page sells is neither like itself nor a cheaper one, but is found from elsewhere', async () => {
  const page = { type: 'dress', pagePrice: '1000', pageCurrency: 'EUR', k: 50 };
  const dress = samplePicture('dress-slip-cobalt');
  const { hits, cheaper, best, similar } = await search(page, dress);
  const own = hits.find(({ available, variants }) => available && variants.length === 0);
  const pageUrl = `${own?.url?.replace('https://', 'http://www.')}?utm_source=feed#size`;
  const here = await search({ ...page, pageUrl }, dress);
  expect(ids(here)).toEqual(hits.map(({ id }) => id).filter((id) => id !== own?.id));
  expect(here.similar).toBe(similar - 1);
  expect(here.cheaper?.comparable).toBe((cheaper?.comparable ?? 0) - 1);
  const itself = await search({ ...page, pageUrl: hits[0]?.url ?? '' }, dress);
  expect(itself.best).toBeLessThan(best);
  const like = await search({ like: hits[0]?.id, pageUrl, k: 50 }, null);
  expect(ids(like)).toContain(own?.id);
});

test('a thumb up brings what is like it up, a thumb down takes it down', async () => {
  const slip = samplePicture('dress-slip-cobalt');
  const judged = 'sample:dress-a-line-red';
  const found = async (thumb: { up?: string; down?: string }) => {
    const { hits } = await search({ type: 'dress', k: 20, colour: 'red', ...thumb }, slip);
    return hits.find(({ id }) => id === judged);
  };
  const score = async (thumb: Parameters<typeof found>[0]) => (await found(thumb))?.score ?? 0;
  const plain = await score({});
  expect(plain).toBeGreaterThan(0);
  expect(await score({ up: judged })).toBeGreaterThan(plain);
  expect(await score({ down: judged })).toBeLessThan(plain);
  expect(await score({ up: 'sample:gone' })).toBe(plain);
  // What it has in common with the garment itself is not a matter of taste.
  expect((await found({ up: judged }))?.agree).toEqual((await found({}))?.agree);
});

test('the same cut in another colour', async () => {
  const { hits } = await search({ type: 't-shirt', inColour: '#a8bba0', colourWeight: '3' });
  expect(hits[0]?.id).toBe('sample:t-shirt-crew-sage');
});

test('more like a product: of its type, without itself', async () => {
  const reply = await search({ like: `sample:${CREW_BLACK}`, k: '3' }, null);
  expect(reply).toMatchObject({ type: 't-shirt', typeConfidence: 1, box: null });
  expect(reply.cutout).toMatch(/^data:image\/webp/);
  expect(ids(reply)).not.toContain(`sample:${CREW_BLACK}`);
  expect(reply.hits.every(({ type }) => type === 't-shirt')).toBe(true);
  await expect(search({ like: 'sample:gone' }, null)).rejects.toMatchObject({ slug: 'not-found' });
});

test('what the person owns stands apart', async () => {
  const before = await search({});
  expect(before.owned).toEqual([]);
  await app.importer.run({ from: join(app.config.home, '..', 'mine'), kind: 'wardrobe' });
  const { hits, owned, similar } = await search({});
  expect(owned[0]).toMatchObject({ id: `mine:${CREW_BLACK}`, owned: true });
  expect(owned.length).toBeLessThanOrEqual(3);
  expect(owned.every(({ band }) => band !== 'loose')).toBe(true);
  expect(similar).toBe(before.similar);
  expect(hits.every(({ source }) => source === 'sample')).toBe(true);
  expect((await search({ priceMax: '1' })).owned).toEqual(owned);
});
