import { expect, test } from 'vitest';
import { type Filters, type GarmentType, LIMITS } from '../../../contract/index.ts';
import { CLOSE, CUT_OFF, VERY_CLOSE } from '../../pipeline/rank.ts';
import type { StoredProduct } from '../../store/products/product-row.ts';
import { testProduct } from '../../testing/product.ts';
import type { CatalogueView } from '../catalogue/catalogue-view.ts';
import { findCandidates, type Wanted } from './candidates.ts';
import { groupOf } from './cards.ts';
import { barOf, NO_FILTERS } from './fits.ts';

/** A catalogue whose rows are its products' scores and what details add to them, and how often it was scanned. */
function catalogue(entries: readonly (Partial<StoredProduct> & { score: number; bonus?: number })[]) {
  const products = entries.map(({ score: _score, bonus: _bonus, ...over }, row) => testProduct(row, over));
  const rowsWhere = (filters: Partial<Filters>) =>
    new Set(
      products
        .filter((product) => barOf(product, { ...NO_FILTERS, ...filters }) === null)
        .filter(({ title }) => title.includes(filters.words ?? ''))
        .map(({ row }) => row),
    );
  let scans = 0;
  const loaded: number[] = [];
  const view: CatalogueView = {
    async nearest(k, filters) {
      scans++;
      const allow = filters && rowsWhere(filters);
      return entries
        .map(({ score }, id) => ({ id, score }))
        .filter(({ id }) => !allow || allow.has(id))
        .sort((a, b) => b.score - a.score)
        .slice(0, k);
    },
    bonuses: (rows) => new Map(rows.map((row) => [row, entries[row]?.bonus ?? 0])),
    rowsWhere,
    load(rows) {
      loaded.push(...rows);
      return new Map(rows.map((row) => [row, products[row] as StoredProduct]));
    },
  };
  return {
    scans: () => scans,
    loaded,
    async find(filters: Partial<Filters>, over: Partial<Wanted> = {}) {
      const wanted: Wanted = {
        filters: { ...NO_FILTERS, ...filters },
        types: [{ type: 't-shirt', confidence: 1 }],
        k: 3,
        except: new Set(),
        isOut: () => false,
        groupOf,
        ...over,
      };
      const found = await findCandidates(view, wanted);
      return { ...found, rows: found.fitting.map(({ product }) => product.row) };
    },
  };
}

const tees = (scores: number[]) => scores.map((score) => ({ score }));
const of = (type: GarmentType, ...scores: number[]) => scores.map((score) => ({ score, type }));

test('below the cut-off nothing is similar', async () => {
  const { rows, widened } = await catalogue(tees([0.9, CUT_OFF - 0.01, 0.5, 0.1])).find({});
  expect(rows).toEqual([0, 2]);
  expect(widened).toBe(false);
});

test('the cut-off comes after the doubt: another colour of it rather than another garment of its colour', async () => {
  const shop = catalogue([...tees([CUT_OFF + 0.01]), ...of('dress', CUT_OFF + 0.1)]);
  expect((await shop.find({})).rows).toEqual([0]);
  expect((await shop.find({ type: ['dress'] })).rows).toEqual([1]);
});

test('what agrees in details goes before what is a little more alike as a whole, and by it nothing comes in', async () => {
  const shop = catalogue([
    { score: 0.6 },
    { score: 0.55, bonus: 0.1 },
    { score: CUT_OFF - 0.01, bonus: 0.5 },
  ]);
  const { rows, fitting } = await shop.find({});
  expect(rows).toEqual([1, 0]);
  expect(fitting[0]?.score).toBeCloseTo(0.65);
});

test('too few of the recognised type: others come in between, by score', async () => {
  const shop = catalogue([...tees([0.9, 0.5]), ...of('dress', 0.7, 0.2)]);
  expect(await shop.find({})).toMatchObject({ rows: [0, 2, 1], widened: true });
  expect(await shop.find({}, { k: 2 })).toMatchObject({ rows: [0, 1], widened: false });
});

test('what is worn elsewhere is no way out, and stays in the list of types', async () => {
  const shop = catalogue([...tees([0.9]), ...of('dress', 0.55), ...of('hat', CLOSE - 0.01)]);
  const { rows, widened, all, barOf } = await shop.find({});
  expect([rows, widened]).toEqual([[0, 1], true]);
  expect(all.map(({ product }) => barOf(product))).toEqual([null, 'type', null]);
  // The recogniser may be wrong about what looks similar.
  const similar = catalogue([...tees([0.9]), ...of('hat', CLOSE)]);
  expect((await similar.find({})).rows).toEqual([0, 1]);
});

test('what else is asked never decides whether other types come in', async () => {
  const branded = (brand: string, scores: number[]) => scores.map((score) => ({ score, brand }));
  const plenty = catalogue([...branded('A', [0.9]), ...branded('B', [0.8, 0.7]), ...of('dress', 0.6)]);
  expect(await plenty.find({ brand: ['A'] })).toMatchObject({ rows: [0], widened: false });
  const few = catalogue([...branded('A', [0.9]), { score: 0.8, brand: 'B', type: 'dress' as const }]);
  const { barOf, all } = await few.find({ brand: ['A'] });
  // The other brand stays in its list, though only another type has it.
  expect(all.filter(({ product }) => [null, 'brand'].includes(barOf(product)))).toHaveLength(2);
});

test('what is very close is shown whatever its type, and counts with the others', async () => {
  const shop = catalogue([...tees([0.8, 0.7, 0.6]), ...of('dress', VERY_CLOSE, 0.8)]);
  const { rows, widened, all, barOf } = await shop.find({});
  expect(rows).toEqual([3, 0, 1, 2]);
  expect(widened).toBe(false);
  expect(all.filter(({ product }) => barOf(product) === null).map(({ product }) => product.row)).toEqual(
    rows,
  );
  expect((await shop.find({ brand: ['none'] })).rows).toEqual([]);
});

test('the less likely its type, the further down a product comes', async () => {
  const shop = catalogue([...tees([0.7]), ...of('dress', 0.72), ...of('top', 0.71)]);
  const types = [
    { type: 't-shirt', confidence: 0.5 },
    { type: 'top', confidence: 0.3 },
    { type: 'dress', confidence: 0.2 },
  ] as const;
  expect((await shop.find({}, { types })).rows).toEqual([0, 2, 1]);
  expect((await shop.find({ type: ['dress', 'top', 't-shirt'] }, { types })).rows).toEqual([1, 2, 0]);
});

test('a type is counted as it is found once types are ticked, so that no count changes with a tick', async () => {
  const shop = catalogue([...tees([0.9, 0.6, CUT_OFF + 0.01]), ...of('dress', 0.7, CUT_OFF, CUT_OFF - 0.01)]);
  const types = [
    { type: 't-shirt', confidence: 0.8 },
    { type: 'dress', confidence: 0.2 },
  ] as const;
  const counted = async (over: Partial<Filters>, k: number) => {
    const { all, doubted } = await shop.find(over, { types, k });
    const counted = [...all.map(({ product }) => product), ...doubted];
    return ['t-shirt', 'dress'].map((type) => counted.filter((one) => one.type === type).length);
  };
  expect(await counted({}, 2)).toEqual([3, 2]);
  expect(await counted({ type: ['t-shirt', 'dress'] }, 2)).toEqual([3, 2]);
  expect(await counted({}, 9)).toEqual([3, 2]);
});

test('a type that the person names is kept to, however few there are', async () => {
  const shop = catalogue([...tees([0.9, 0.5]), ...of('dress', 0.7)]);
  expect(await shop.find({ type: ['dress'] })).toMatchObject({ rows: [2], widened: false });
});

test('variants count once when it is asked whether enough remain', async () => {
  const variant = { groupId: 'g' };
  const shop = catalogue([
    { score: 0.9, ...variant },
    { score: 0.8, ...variant },
    { score: 0.7, ...variant },
    ...of('dress', 0.6),
  ]);
  expect((await shop.find({})).widened).toBe(true);
});

test('words and filters narrow; what is out is out', async () => {
  const shop = catalogue([
    { score: 0.9, title: 'Linen shirt', brand: 'A' },
    { score: 0.8, title: 'Linen tee', brand: 'B' },
    { score: 0.7, title: 'Silk tee', brand: 'B' },
  ]);
  expect((await shop.find({ words: 'Linen', brand: ['B'] })).rows).toEqual([1]);
  expect((await shop.find({}, { isOut: ({ row }) => row === 0 })).rows).toEqual([1, 2]);
  expect(await shop.find({}, { except: new Set([0]) })).toMatchObject({ rows: [1, 2], best: 0.8 });
  expect((await shop.find({ words: 'Linen' })).all.map(({ product }) => product.row)).toEqual([0, 1]);
});

test('a small catalogue is scanned once, whatever is asked', async () => {
  const shop = catalogue(tees(Array.from({ length: LIMITS.similar }, () => 0.5)));
  await shop.find({ brand: ['A'] });
  expect(shop.scans()).toBe(1);
});

test('a product is read once, however often it is looked at', async () => {
  const shop = catalogue([...tees([0.9, 0.8]), ...of('dress', 0.7)]);
  expect(await shop.find({ brand: ['A'] })).toMatchObject({ widened: false, rows: [] });
  expect(shop.loaded).toEqual([0, 1, 2]);
});

test('in a large one, filters lose nothing that lies beyond the nearest ones', async () => {
  const crowd = of('dress', ...Array.from({ length: 2 * LIMITS.similar }, () => 0.8));
  const far = [{ score: 0.6 }, { score: 0.55, brand: 'A' }, { score: 0.5, brand: 'A' }, { score: CUT_OFF }];
  const shop = catalogue([...crowd, ...far]);
  const first = crowd.length;
  expect(await shop.find({})).toMatchObject({ rows: [0, 1, 2, 3].map((i) => first + i), widened: false });
  // Without further filters the likely types are looked for once beside the whole.
  expect(shop.scans()).toBe(2);
  expect(await shop.find({ brand: ['A'] }, { k: 2 })).toMatchObject({ rows: [first + 1, first + 2] });
  expect((await shop.find({ type: ['dress'] })).rows).toHaveLength(LIMITS.similar);
});

test('sizes that a feed has a row for each keep no other product out', async () => {
  const sizes = Array.from({ length: 300 }, (_, n) =>
    Array.from({ length: 12 }, () => ({ score: 0.9 - n / 1000, groupId: `${n}` })),
  );
  const { fitting } = await catalogue(sizes.flat()).find({});
  expect(new Set(fitting.map(({ product }) => product.groupId)).size).toBe(300);
  expect(fitting).toHaveLength(3600);
});
