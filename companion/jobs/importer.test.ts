import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { openRuns } from '../store/sources/runs.ts';
import { openWaiting } from '../store/sources/waiting.ts';
import { openStore } from '../store/store.ts';
import { temporaryHome } from '../testing/home.ts';
import { testImporter } from '../testing/importer.ts';
import { otherWriter } from '../testing/other-writer.ts';

/** Rows of id, price and picture; the pictures are made where they are missing. */
function writeFeed(folder: string, rows: [id: string, price: string, image: string][]): string {
  mkdirSync(folder, { recursive: true });
  for (const [, , image] of rows) writeFileSync(join(folder, image), image);
  const lines = rows.map(([id, price, image]) => `${id},Title ${id},${price},${image}`);
  writeFileSync(join(folder, 'feed.csv'), ['id,title,price,image_link', ...lines, ''].join('\n'));
  return folder;
}

const many = (count: number): [string, string, string][] =>
  Array.from({ length: count }, (_, i) => [`p${i}`, `${i + 1}.00 EUR`, `${i}.jpg`]);

/** `many(2)` with another price for the second one. */
const REPRICED: [string, string, string][] = [
  ['p0', '1.00 EUR', '0.jpg'],
  ['p1', '1.50 EUR', '1.jpg'],
];

function setUp() {
  const home = temporaryHome();
  return { home, folder: join(home, 'shop'), ...testImporter(home) };
}

test('a second import of the same feed changes nothing and embeds nothing', async () => {
  const { folder, importer, analysed, store } = setUp();
  writeFeed(folder, many(10));
  expect(await importer.run({ from: folder })).toMatchObject({ rows: 10, added: 10, embedded: 10 });
  const generation = store.generation();
  const again = await importer.run({ from: folder });
  expect(again).toMatchObject({ rows: 10, added: 0, updated: 0, unchanged: 10, embedded: 0, retired: 0 });
  expect(analysed).toHaveLength(10);
  expect(store.generation()).toBe(generation);
});

test('what a feed no longer names is retired: kept, found by no search, and back at no cost', async () => {
  const { folder, importer, products, vectors, space, analysed } = setUp();
  writeFeed(folder, many(5));
  await importer.run({ from: folder });
  writeFeed(folder, many(3));
  expect(await importer.run({ from: folder })).toMatchObject({ unchanged: 3, retired: 2 });
  expect(products.count()).toBe(3);
  const dresses = products.rowsWhere({ type: ['dress'] });
  expect([1, 2, 3, 4, 5].map((row) => dresses.has(row))).toEqual([true, true, true, false, false]);
  expect([...vectors.all(space)]).toHaveLength(3);
  expect(products.byId('shop:p4')?.title).toBe('Title p4');
  writeFeed(folder, many(5));
  expect(await importer.run({ from: folder })).toMatchObject({ unchanged: 3, updated: 2, embedded: 0 });
  expect(products.count()).toBe(5);
  expect(analysed).toHaveLength(5);
});

test.each([{ keepMissing: true }, { limit: 2 }])('nothing is retired with %j', async (option) => {
  const { folder, importer, products } = setUp();
  writeFeed(folder, many(5));
  await importer.run({ from: folder });
  writeFeed(folder, many(3));
  expect(await importer.run({ from: folder, ...option })).toMatchObject({ retired: 0 });
  expect(products.count()).toBe(5);
});

test('a feed of which nothing can be used retires nothing', async () => {
  const { folder, importer, products } = setUp();
  writeFeed(folder, many(5));
  await importer.run({ from: folder });
  writeFileSync(join(folder, 'feed.csv'), 'id,title,price,image_link\nx,X,1 EUR,gone.jpg\n');
  expect(await importer.run({ from: folder })).toMatchObject({ usable: 0, retired: 0 });
  expect(products.count()).toBe(5);
});

test('a choice by which nothing could be read does not stay', async () => {
  const { folder, importer } = setUp();
  writeFeed(folder, many(2));
  await importer.run({ from: folder, currency: 'EUR' });
  const before = importer.again('shop');
  const choice = { mapping: { image: 'title' } };
  expect(await importer.run({ from: folder, ...choice })).toMatchObject({ usable: 0 });
  expect(importer.again('shop')).toEqual(before);
  await expect(importer.run({ from: folder, format: 'shopify' })).rejects.toThrow('leave --format out');
  expect(importer.again('shop')).toEqual(before);
  expect(await importer.run({ from: folder })).toMatchObject({ usable: 2, unchanged: 2 });
});

test('a choice stays with an import that was cut off, as long as something came of it', async () => {
  const { folder, importer } = setUp();
  writeFeed(folder, many(2));
  await importer.run({ from: folder });
  writeFeed(folder, many(300));
  const stop = new AbortController();
  const hooks = { signal: stop.signal, onReport: () => stop.abort() };
  const task = { from: folder, mapping: { title: 'id' } };
  await expect(importer.run(task, hooks)).rejects.toThrow(/abort/i);
  // Read with other columns it would begin anew.
  const again = importer.again('shop') ?? { from: '' };
  expect((await importer.run(again)).resumedAt).toBeGreaterThan(0);
});

test.each([{ dryRun: true }, { dryRun: false }])(
  'a feed that breaks off retires nothing, and says so: %j',
  async (option) => {
    const { home, folder, importer, products } = setUp();
    writeFeed(folder, many(3));
    const item = (id: number) =>
      `<item><id>p${id}</id><title>x</title><image_link>${id}.jpg</image_link></item>\n`;
    const feed = `<rss><channel>\n${item(0)}${item(1)}${item(2)}</channel></rss>`;
    const path = join(home, 'shop', 'feed.xml');
    const task = { from: path, source: 'rss' };
    writeFileSync(path, feed);
    await importer.run(task);
    writeFileSync(path, feed.slice(0, feed.indexOf('<image_link>2')));
    const report = await importer.run({ ...task, ...option });
    expect(report).toMatchObject({ usable: 2, unchanged: 2, retired: 0, whole: false, skipped: 1 });
    expect(report.reasons).toMatchObject([{ kind: 'broke-off', first: [{ line: 4 }] }]);
    expect(products.countOf('rss')).toBe(3);
  },
);

test.each<[string, string, string]>([
  ['cells too many', 'columns', 'p1,Title, 1,2.00 EUR,1.jpg'],
  ['a cell too large', 'too-large', `p1,${'x'.repeat(1_100_000)},2.00 EUR,1.jpg`],
])('a row with %s retires no product, for nobody knows which it names', async (_what, kind, row) => {
  const { folder, importer, products } = setUp();
  writeFeed(folder, many(3));
  await importer.run({ from: folder });
  const lines = ['id,title,price,image_link', 'p0,Title p0,1.00 EUR,0.jpg', row, ''];
  writeFileSync(join(folder, 'feed.csv'), lines.join('\n'));
  for (const dryRun of [true, false]) {
    const report = await importer.run({ from: folder, dryRun });
    expect(report).toMatchObject({ unchanged: 1, retired: 0, reasons: [{ kind, count: 1 }] });
  }
  expect(products.count()).toBe(3);
});

// The kernel's file is there, and reading its beginning fails, for root as well.
test.skipIf(process.platform !== 'linux')(
  'a picture that cannot be read is left out, and the others come in',
  async () => {
    const { folder, importer, products } = setUp();
    writeFeed(folder, many(3));
    rmSync(join(folder, '1.jpg'));
    symlinkSync('/proc/self/mem', join(folder, '1.jpg'));
    expect(await importer.run({ from: folder })).toMatchObject({ added: 2, skipped: 1, picturesMissing: 1 });
    expect(products.count()).toBe(2);
  },
);

test('a product whose picture cannot be had for once is neither changed nor retired', async () => {
  const { folder, importer, products } = setUp();
  writeFeed(folder, many(3));
  await importer.run({ from: folder });
  writeFileSync(
    join(folder, 'feed.csv'),
    'id,title,price,image_link\np0,Title p0,1.00 EUR,0.jpg\np1,New,9 EUR,gone.jpg\np2,Title p2,3.00 EUR,2.jpg\n',
  );
  const report = await importer.run({ from: folder });
  expect(report).toMatchObject({ unchanged: 2, skipped: 1, picturesMissing: 1, retired: 0 });
  expect(products.byId('shop:p1')?.price).toBe(2);
});

test('a picture whose name is only spelt otherwise is found', async () => {
  const { folder, importer } = setUp();
  writeFeed(folder, [
    ['a', '1 EUR', '드레스.jpg'.normalize('NFD')],
    ['b', '2 EUR', 'b b.jpg'],
  ]);
  mkdirSync(join(folder, 'img'));
  writeFileSync(join(folder, 'img', 'c.jpg'), 'c');
  const rows = ['a,A,1 EUR,드레스.jpg', 'b,B,2 EUR,b%20b.jpg', 'c,C,3 EUR,img\\c.jpg'];
  writeFileSync(
    join(folder, 'feed.csv'),
    ['id,title,price,image_link', ...rows, ''].join('\n').normalize('NFC'),
  );
  expect(await importer.run({ from: folder })).toMatchObject({ added: 3, skipped: 0 });
});

test('where a known picture does not answer, the new price still comes in', async () => {
  const { folder, importer, products, analysed } = setUp();
  writeFeed(folder, many(2));
  await importer.run({ from: folder });
  writeFeed(folder, REPRICED);
  rmSync(join(folder, '1.jpg'));
  const report = await importer.run({ from: folder });
  expect(report).toMatchObject({ unchanged: 1, updated: 1, priceChanges: 1, skipped: 0, retired: 0 });
  expect(products.byId('shop:p1')?.price).toBe(1.5);
  expect(analysed).toHaveLength(2);
});

test('a source that is removed takes no picture from an import that found it there', async () => {
  const { folder, importer, store, products, removals, vectors } = setUp();
  writeFeed(folder, many(3));
  await importer.run({ from: folder, source: 'first' });
  const { twin } = vectors;
  vectors.twin = (...asked) => {
    // Between the look at the twin and the transaction that writes this one.
    queueMicrotask(() => {
      store.change(() => removals.begin('first'));
      removals.remove('first', 100);
    });
    return twin(...asked);
  };
  expect(await importer.run({ from: folder, source: 'second' })).toMatchObject({ added: 3 });
  expect(products.countOf('second')).toBe(3);
  expect(store.db.prepare('SELECT count(*) AS n FROM picture').get()).toEqual({ n: 3 });
});

test('a new price is noted beside the old one', async () => {
  const { folder, importer, products, prices } = setUp();
  writeFeed(folder, many(2));
  await importer.run({ from: folder });
  writeFeed(folder, REPRICED);
  const report = await importer.run({ from: folder });
  expect(report).toMatchObject({ unchanged: 1, updated: 1, priceChanges: 1, embedded: 0 });
  const row = products.byId('shop:p1')?.row ?? 0;
  expect(prices.of(row).map(({ price }) => price)).toEqual([2, 1.5]);
});

test('a new picture is embedded, and the old one is let go, without reading all the others', async () => {
  const { folder, importer, store, pictures, analysed } = setUp();
  const sweep = vi.spyOn(pictures, 'sweep');
  writeFeed(folder, many(2));
  await importer.run({ from: folder });
  writeFileSync(join(folder, '1.jpg'), 'another picture');
  expect(await importer.run({ from: folder })).toMatchObject({ unchanged: 1, updated: 1, embedded: 1 });
  expect(analysed).toHaveLength(3);
  expect(store.db.prepare('SELECT count(*) AS n FROM picture').get()).toEqual({ n: 2 });
  expect(sweep).not.toHaveBeenCalled();
});

test('a picture that changes with another encoder, and back with the first one, is embedded anew', async () => {
  const { home, folder, importer, products, pictures } = setUp();
  writeFeed(folder, many(2));
  await importer.run({ from: folder });
  writeFileSync(join(folder, '1.jpg'), 'another picture');
  await testImporter(home, [], 'other-space').importer.run({ from: folder });
  writeFeed(folder, many(2));
  expect(await importer.run({ from: folder })).toMatchObject({ unchanged: 1, updated: 1, embedded: 1 });
  expect(pictures.get(products.byId('shop:p1')?.picture ?? '')).toEqual(new Uint8Array(Buffer.from('1.jpg')));
});

test('variants that share a picture go through the models once', async () => {
  const { folder, importer, products, analysed } = setUp();
  const rows = Array.from({ length: 100 }, (_, i): [string, string, string] => [`${i}`, '5 EUR', 'one.jpg']);
  writeFeed(folder, rows);
  expect(await importer.run({ from: folder })).toMatchObject({ added: 100 });
  expect(products.count()).toBe(100);
  expect(analysed.length).toBe(1);
});

test('of two rows with one id the first one counts', async () => {
  const { folder, importer, products } = setUp();
  writeFeed(folder, [
    ['a', '1 EUR', '1.jpg'],
    ['a', '2 EUR', '2.jpg'],
  ]);
  const report = await importer.run({ from: folder });
  expect(report).toMatchObject({ added: 1, skipped: 1 });
  expect(report.reasons).toMatchObject([
    { kind: 'duplicate-id', count: 1, first: [{ line: 3, found: 'a' }] },
  ]);
  expect(products.byId('shop:a')?.price).toBe(1);
});

test('where no column is the id, of two rows with one picture the first one counts, and what helps is said', async () => {
  const { folder, importer } = setUp();
  writeFeed(folder, many(1));
  writeFileSync(join(folder, 'feed.csv'), 'Nr,title,image\n1,A,0.jpg\n2,B,0.jpg\n');
  const words = expect.stringMatching(/no column is the id.*--map id=COLUMN.*0\.jpg/);
  for (const dryRun of [true, false]) {
    const { reasons } = await importer.run({ from: folder, dryRun });
    expect(reasons).toMatchObject([{ kind: 'duplicate-picture', first: [{ line: 3, detail: words }] }]);
  }
  expect(await importer.run({ from: folder, mapping: { id: 'Nr' } })).toMatchObject({ usable: 2 });
});

test('an encoding that was named is kept for the next time, and reads the rows anew', async () => {
  const { home, folder, importer, products } = setUp();
  writeFeed(folder, many(1));
  const from = join(folder, 'feed.csv');
  const letters = [0xcf, 0xeb, 0xe0, 0xf2, 0xfc, 0xe5];
  writeFileSync(
    from,
    Buffer.concat([Buffer.from('id,title,image\np0,'), Buffer.from(letters), Buffer.from(',0.jpg\n')]),
  );
  await importer.run({ from, source: 'shop' });
  await importer.run({ from, source: 'shop', encoding: 'windows-1251' });
  expect(products.byId('shop:p0')?.title).toBe('Платье');
  expect(testImporter(home).importer.again('shop')).toMatchObject({ encoding: 'windows-1251' });
});

test('a currency and a shop that were named are kept for the next time', async () => {
  const { folder, importer, products } = setUp();
  writeFeed(folder, many(1));
  const feed = 'Handle,Title,Variant Price,Option1 Value,Image Src\np0,Tee,5.00,S,0.jpg\n';
  writeFileSync(join(folder, 'feed.csv'), feed);
  const shop = 'https://shop.example';
  await importer.run({ from: folder, currency: 'EUR', shop });
  expect(products.byId('shop:p0')).toMatchObject({ currency: 'EUR', url: `${shop}/products/p0` });
  const again = importer.again('shop');
  expect(again).toMatchObject({ currency: 'EUR', shop });
  expect(await importer.run(again ?? { from: '' })).toMatchObject({ unchanged: 1 });
  expect(await importer.run({ from: folder, currency: 'CHF', shop })).toMatchObject({ updated: 1 });
  // Taken back, it stays so.
  expect(await importer.run({ from: folder, currency: '', shop })).toMatchObject({ updated: 1 });
  const named = await importer.named({ from: folder });
  expect(named).toMatchObject({ currency: '', shop });
  expect(await importer.run(named)).toMatchObject({ unchanged: 1 });
  expect(products.byId('shop:p0')).toMatchObject({ currency: null, url: `${shop}/products/p0` });
});

test('a dry run says what would come and writes nothing', async () => {
  const { folder, importer, products, sources } = setUp();
  writeFeed(folder, many(4));
  await importer.run({ from: folder });
  writeFeed(folder, [
    ['p0', '1.00 EUR', '0.jpg'],
    ['p1', '7.00 EUR', '1.jpg'],
    ['new', '7.00 EUR', 'new.jpg'],
    ['new', '7.00 EUR', 'new.jpg'],
  ]);
  const before = sources.list();
  const dry = await importer.run({ from: folder, dryRun: true });
  expect(products.count()).toBe(4);
  expect(sources.list()).toEqual(before);
  const counts = { rows: 4, usable: 3, added: 1, updated: 1, unchanged: 1, retired: 2, priceChanges: 1 };
  expect(dry).toMatchObject({ dryRun: true, embedded: 0, skipped: 1, ...counts });
  expect(dry.columns?.mapping).toMatchObject({ title: 'title', image: 'image_link' });
  expect(await importer.run({ from: folder })).toMatchObject(counts);
});

test('what products lost is in the report of a dry run and of a real one', async () => {
  const { folder, importer } = setUp();
  writeFeed(folder, [
    ['p0', 'ask us', '0.jpg'],
    ['p1', '5 EUR', '1.jpg'],
  ]);
  const notes = [
    { kind: 'price-unread', count: 1, first: [{ line: 2, detail: expect.stringMatching(/ask us/) }] },
  ];
  expect(await importer.run({ from: folder, dryRun: true })).toMatchObject({ usable: 2, notes });
  expect(await importer.run({ from: folder })).toMatchObject({ usable: 2, notes });
});

test('a dry run says that pictures on the web are not looked at', async () => {
  const { home, importer } = setUp();
  const feed = join(home, 'feed.csv');
  writeFileSync(feed, 'id,image_link,price\n1,https://shop.example/1.jpg,5 EUR\n');
  const { notes } = await importer.run({ from: feed, dryRun: true });
  expect(notes).toMatchObject([{ kind: 'picture-unchecked', count: 1 }]);
});

test('a run that was stopped goes on behind its last transaction, and ends with the same report', async () => {
  const whole = setUp();
  writeFeed(whole.folder, many(300));
  const wanted = await whole.importer.run({ from: whole.folder });

  const { home, folder, importer, sources, analysed } = setUp();
  writeFeed(folder, many(300));
  const stop = new AbortController();
  const stopped = importer.run(
    { from: folder },
    {
      signal: stop.signal,
      onReport: ({ rows }) => {
        if (rows >= 128) stop.abort();
      },
    },
  );
  await expect(stopped).rejects.toThrow(/abort/i);
  expect(sources.byId('shop')).toMatchObject({ resumeAt: 128, importedAt: null, products: 128 });

  const later = testImporter(home);
  const report = await later.importer.run({ from: folder });
  expect(report).toEqual({ ...wanted, resumedAt: 128, seconds: report.seconds });
  expect(later.analysed).toHaveLength(300 - 128);
  expect(analysed.length).toBeGreaterThanOrEqual(128);
  expect(later.sources.byId('shop')).toMatchObject({ resumeAt: null, products: 300 });
});

test('a feed that changed meanwhile is read from its first row', async () => {
  const { folder, importer } = setUp();
  writeFeed(folder, many(200));
  const stop = new AbortController();
  const hooks = { signal: stop.signal, onReport: () => stop.abort() };
  await expect(importer.run({ from: folder }, hooks)).rejects.toThrow(/abort/i);
  writeFeed(folder, many(190));
  expect(await importer.run({ from: folder })).toMatchObject({ resumedAt: 0, rows: 190, unchanged: 64 });
});

test('a source takes one run at a time, and a dead run does not hold it', async () => {
  const { home, folder, importer, sources, store } = setUp();
  writeFeed(folder, many(2));
  sources.add('shop', 'shop', folder);
  const other = openStore(home);
  const run = openRuns(other).begin('shop', 'feed');
  await expect(importer.run({ from: folder })).rejects.toMatchObject({ slug: 'source-busy' });
  run.release();
  store.db.exec(`UPDATE source SET runner = '999999:killed', beat_at = ${Date.now()}`);
  expect(await importer.run({ from: folder })).toMatchObject({ added: 2 });
});

test('an import waits for whoever writes the catalogue just now', async () => {
  const { home, folder, importer, store } = setUp();
  writeFeed(folder, many(200));
  store.waitAtMost(0);
  let others = 0;
  const onReport = () => {
    if (others++ === 0) setTimeout(otherWriter(home), 50);
  };
  expect(await importer.run({ from: folder }, { onReport })).toMatchObject({ added: 200 });
});

test('a feed that has a source already is read into that one, whatever it is called', async () => {
  const { folder, importer, products } = setUp();
  writeFeed(folder, many(2));
  await importer.run({ from: folder, source: 'spring' });
  writeFeed(folder, REPRICED);
  const report = await importer.run({ from: folder });
  expect(report).toMatchObject({ source: 'spring', unchanged: 1, updated: 1 });
  expect(products.count()).toBe(2);
  // Of two nobody knows which one is meant.
  await importer.run({ from: folder, source: 'summer' });
  expect(await importer.run({ from: folder })).toMatchObject({ source: 'shop', added: 2 });
});

test('another feed of the same name becomes a source of its own', async () => {
  const { home, importer, sources } = setUp();
  const one = writeFeed(join(home, 'a', 'shop'), many(2));
  const two = writeFeed(join(home, 'b', 'shop'), many(3));
  await importer.run({ from: one });
  expect(await importer.run({ from: two })).toMatchObject({ source: 'shop-2', added: 3 });
  expect(await importer.run({ from: one })).toMatchObject({ source: 'shop', unchanged: 2 });
  expect(sources.list().map(({ id, products }) => [id, products])).toEqual([
    ['shop', 2],
    ['shop-2', 3],
  ]);
});

test('two feeds of one shop that are asked for at once get a source each', async () => {
  const { importer, store } = testImporter(temporaryHome());
  const waits = { from: 'https://shop.example/women.xml', source: 'shop.example' };
  openWaiting(store).keep(waits.source, JSON.stringify(waits));
  expect(await importer.named({ from: 'https://shop.example/men.xml' })).toMatchObject({
    source: 'shop.example-2',
  });
  expect(importer.sourceOf({ from: waits.from })).toBe('shop.example');
});
