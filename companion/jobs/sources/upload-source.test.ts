import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryHome } from '../../testing/home.ts';
import { testImporter } from '../../testing/importer.ts';
import { testWeb } from '../../testing/web.ts';

const NAME = 'products_export_1.csv';

async function setUp() {
  const home = temporaryHome();
  const { url } = await testWeb((req, res) => res.end(req.url));
  const { importer, sources } = testImporter(home, ['127.0.0.1']);
  const task = (rows: string) => {
    const from = join(home, 'upload');
    writeFileSync(from, `id,title,image\n${rows.replaceAll(',/', `,${url}/`)}`);
    return { from, uploadedAs: NAME };
  };
  const bringIn = async (rows: string) => importer.run(await importer.named(task(rows)));
  const list = () => sources.list().map(({ id, products, retired }) => [id, products, retired]);
  return { importer, task, bringIn, list };
}

const SHOP_A = 'skirt,Skirt,/a.jpg\ndress,Dress,/b.jpg\n';
const SHOP_B = 'coat,Coat,/c.jpg\n';

test("another shop's file of the same name is a source of its own, and stays it", async () => {
  const { bringIn, list } = await setUp();
  await bringIn(SHOP_A);
  expect(await bringIn(SHOP_B)).toMatchObject({ source: 'products_export_1-2', added: 1 });
  expect(await bringIn(`${SHOP_B}hat,Hat,/d.jpg\n`)).toMatchObject({ unchanged: 1, added: 1 });
  expect(list()).toEqual([
    ['products_export_1', 2, 0],
    ['products_export_1-2', 2, 0],
  ]);
});

test.each([
  ['a picture changed and a product went', 'skirt,Skirt,/new.jpg\ncap,Cap,/e.jpg\n'],
  ['a title changed', 'cap,Cap,/e.jpg\nskirt,Long skirt,/a.jpg\n'],
  ['all products are known as retired', 'hat,Hat,/d.jpg\n'],
])('the newer file of the same shop updates it: %s', async (_what, rows) => {
  const { bringIn, list } = await setUp();
  await bringIn(`${SHOP_A}hat,Hat,/d.jpg\n`);
  await bringIn(SHOP_A);
  expect(await bringIn(rows)).toMatchObject({ source: 'products_export_1' });
  expect(list()).toHaveLength(1);
});

test("another shop's file with the columns that were mapped for the first is a source of its own", async () => {
  const { importer, task, list } = await setUp();
  const foreign = (rows: string) => {
    const made = task(rows);
    writeFileSync(made.from, readFileSync(made.from, 'utf8').replace('id,title,image', 'no,words,shot'));
    return made;
  };
  const mapping = { id: 'no', title: 'words', image: 'shot' };
  await importer.run(await importer.named({ ...foreign(SHOP_A), mapping }));
  const named = await importer.named(foreign(SHOP_B));
  expect(named).toMatchObject({ source: 'products_export_1-2' });
  expect(list()).toEqual([['products_export_1', 2, 0]]);
});

test('products that only have the same number are none of the shop', async () => {
  const { bringIn } = await setUp();
  await bringIn('1,Skirt,/a.jpg\n2,Dress,/b.jpg\n');
  expect(await bringIn('1,Coat,/c.jpg\n')).toMatchObject({ source: 'products_export_1-2' });
});

test('a source that is named is taken as it is, and a feed that cannot be read says so by itself', async () => {
  const { importer, task, bringIn } = await setUp();
  await bringIn(SHOP_A);
  const named = { ...task(SHOP_B), source: 'products_export_1' };
  expect(await importer.named(named)).toMatchObject({ source: 'products_export_1' });
  const broken = await importer.named({ ...task(SHOP_B), format: 'x' });
  expect(broken).toMatchObject({ source: 'products_export_1' });
});

test('the newer file is read as the one before was, in what nobody says this time', async () => {
  const home = temporaryHome();
  const { importer, products, sources } = testImporter(home);
  const from = join(home, 'upload');
  mkdirSync(from);
  writeFileSync(join(from, 'a.jpg'), 'a');
  const take = async (feed: string, choices = {}) => {
    writeFileSync(join(from, 'feed.csv'), feed);
    const task = await importer.named({ from, uploadedAs: 'shop', ...choices });
    const report = await importer.run(task);
    return { report, choices: JSON.parse(sources.optionsOf('shop')) };
  };
  const shop = 'https://shop.example';
  const choices = { currency: 'EUR', shop, mapping: { brand: 'Maker' } };
  const feed = 'Handle,Title,Variant Price,Maker,Option1 Value,Image Src\np,Tee,5.00,M,S,a.jpg\n';
  await take(feed, choices);
  const again = await take(feed);
  expect(again.choices).toMatchObject(choices);
  expect(again.report).toMatchObject({ unchanged: 1, priceChanges: 0 });
  expect(products.byId('shop:p')).toMatchObject({ currency: 'EUR', url: `${shop}/products/p`, brand: 'M' });
  expect((await take(feed, { currency: 'CHF' })).choices).toMatchObject({ ...choices, currency: 'CHF' });
  // Columns that are not there any more are no reason to fail.
  const other = await take(feed.replace('Maker', 'Label'));
  expect(other.choices).toMatchObject({ shop });
  expect(other.choices.mapping).toBeUndefined();
  expect(other.report).toMatchObject({ usable: 1 });
});
