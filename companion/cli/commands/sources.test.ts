import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { ImportReport, Sources } from '../../../contract/index.ts';
import { openRuns } from '../../store/sources/runs.ts';
import { openStore } from '../../store/store.ts';
import { makeShop, PRODUCTS } from '../../testing/shop.ts';

const MAIN = join(import.meta.dirname, '..', '..', 'main.ts');

let root: string;
let shop: string;
const runWith = (settings: NodeJS.ProcessEnv, ...args: string[]) => {
  const env = { ...process.env, LOOKALIKE_HOME: join(root, 'home'), ...settings };
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], { env, encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
};
const run = (...args: string[]) => runWith({}, ...args);
const list = () => Sources.parse(JSON.parse(run('sources', '--json').out)).sources;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'lookalike-sources-'));
  shop = join(root, 'shop');
  await makeShop(shop);
  expect(run('import', shop).code).toBe(0);
  return () => rmSync(root, { recursive: true });
});

test('sources are listed, renamed and refreshed', () => {
  expect(list()).toMatchObject([{ id: 'shop', products: PRODUCTS, from: shop, kind: 'shop' }]);
  expect(run('sources').out).toMatch(/^shop\tshop\tshop\t8 products\t0 retired\t/);
  const renamed = run('sources', 'rename', 'shop', 'Corner shop', '--json');
  expect(JSON.parse(renamed.out)).toMatchObject({ id: 'shop', name: 'Corner shop' });
  expect(list()).toMatchObject([{ id: 'shop', name: 'Corner shop' }]);
  const { code, out } = run('sources', 'refresh', 'shop', '--json');
  expect(code).toBe(0);
  expect(ImportReport.parse(JSON.parse(out))).toMatchObject({ unchanged: PRODUCTS, embedded: 0 });
});

test('a name may have 60 characters, and blanks around them are none of it', () => {
  expect(run('sources', 'rename', 'shop', ` ${'n'.repeat(60)} `).code).toBe(0);
  expect(list()).toMatchObject([{ name: 'n'.repeat(60) }]);
  for (const name of ['n'.repeat(61), ' ']) {
    expect(run('sources', 'rename', 'shop', name)).toMatchObject({
      code: 2,
      err: expect.stringContaining('1 to 60'),
    });
  }
});

test('when a source was imported is said by the clock of whoever asks', () => {
  const at = list()[0]?.importedAt ?? '';
  const saidIn = (TZ: string) => runWith({ TZ }, 'sources').out.split('\t')[5];
  expect(saidIn('UTC')).toBe(at.slice(0, 16).replace('T', ' '));
  const seoul = new Date(Date.parse(at) + 9 * 3_600_000).toISOString();
  expect(saidIn('Asia/Seoul')).toBe(seoul.slice(0, 16).replace('T', ' '));
});

test.each(['jsonl', 'google'])('what export writes as %s, import reads as the very same', (format) => {
  const { code, out } = run('export', '--format', format, '--source', 'shop');
  expect(code).toBe(0);
  const name = format === 'jsonl' ? 'again.jsonl' : 'again.tsv';
  writeFileSync(join(shop, name), out);
  const again = run('import', join(shop, name), '--source', 'shop', '--dry-run', '--json');
  rmSync(join(shop, name));
  expect(ImportReport.parse(JSON.parse(again.out))).toMatchObject({
    unchanged: PRODUCTS,
    updated: 0,
    retired: 0,
  });
});

test('a dry run shows the mapping, and --map changes it', () => {
  const csv = join(root, 'other.csv');
  writeFileSync(csv, 'Artikel,Ansicht\nHose,shop/pictures/1.jpg\nRock,nowhere.jpg\n');
  expect(run('import', csv, '--dry-run').err).toMatch(/no column is known to name a picture/);
  const { code, err } = run('import', csv, '--dry-run', '--map', 'title=Artikel,image=Ansicht');
  expect(code).toBe(0);
  expect(err).toMatch(/2 rows, 1 usable, 1 skipped/);
  expect(err).toMatch(/title=Artikel/);
  expect(err).toMatch(/line 3: .*nowhere\.jpg/);
  expect(err).toMatch(/Nothing was written\. Without --dry-run/);
  expect(list().map(({ id }) => id)).toEqual(['shop']);
});

test('a dry run of which nothing can be used promises no import', () => {
  const csv = join(root, 'unusable.csv');
  writeFileSync(csv, 'id,image\n1,nowhere.jpg\n');
  const { code, err } = run('import', csv, '--dry-run');
  expect(code).toBe(2);
  expect(err).toMatch(/Nothing was written\.\nNot one row could be used/);
});

test('a dry run says which source it would update, unless that is named', () => {
  const words = /"shop" is there already, with 8 products: it would be updated, and 0 of them retired\./;
  expect(run('import', shop, '--dry-run').err).toMatch(words);
  expect(run('import', shop, '--dry-run', '--source', 'shop').err).not.toMatch(/is there already/);
});

test('a new source that only lacks the name of another one is told how to update that', () => {
  const words = /"shop" is another source, from elsewhere\. If it is the same shop, --source shop updates it/;
  const moved = join(root, 'moved', 'shop');
  cpSync(shop, moved, { recursive: true });
  const { err } = run('import', moved, '--dry-run');
  expect(err).toMatch(/^shop-2 /m);
  expect(err).toMatch(words);
  expect(run('import', moved, '--dry-run', '--source', 'shop').err).not.toMatch(words);
  expect(run('import', shop, '--dry-run').err).not.toMatch(words);
});

test.each<[string, string[], RegExp]>([
  ['a source that is not there', ['sources', 'remove', 'x'], /There are: shop/],
  ['an export format that is none', ['export', '--format', 'x'], /jsonl or google/],
  [
    'a host that is allowed, before the feed',
    ['import', '--allow-host', '127.0.0.1:8080', 'nowhere.csv'],
    /no file or folder nowhere\.csv/,
  ],
  ['an allowed host that is none', ['import', '.', '--allow-host', 'a b'], /no host/],
  ['a source name with a colon', ['import', '.', '--source', 'a:b'], /--source takes/],
  ['a source name with a dash in front', ['import', '.', '--source=-a'], /--source takes/],
  ['the name of the saved pages', ['import', '.', '--source', 'saved'], /choose another name/],
  ['a limit of nothing', ['import', '.', '--limit', '0'], /--limit takes/],
  ['an encoding that is none', ['import', '.', '--encoding', 'x'], /No encoding is called "x"/],
  ['a currency that is none', ['import', '.', '--currency', 'euro'], /No currency is called "euro"/],
  ['a shop that is no address', ['import', '.', '--shop', 'shop.example'], /such as https:/],
  ['a kind that is none', ['import', '.', '--kind', 'x'], /shop or wardrobe/],
  ['a mapping of nothing', ['import', '.', '--map', 'x'], /maps nothing/],
  ['an address inside the network', ['import', 'http://127.0.0.1:9/feed.csv'], /--allow-host 127\.0\.0\.1/],
])('%s', (_name, args, words) => {
  const { code, out, err } = run(...args);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(words);
  expect(err).not.toMatch(/\n\s+at /);
});

test('a source that is being imported is not called a stopped one', () => {
  const store = openStore(join(root, 'home'));
  const importing = openRuns(store).begin('shop', 'a feed');
  importing.moveTo({ feed: 'a feed', rows: 5, report: null });
  expect(run('sources').out).toMatch(/\tbeing imported, 5 rows done\t/);
  importing.release();
  store.close();
  expect(run('sources').out).toMatch(/\tstopped at row 5\t/);
});

test.each([
  [
    'shopify-csv',
    'Handle,Title,Vendor,Type,Published,Option1 Name,Option1 Value,Option2 Name,Variant Price,Image Src,Variant Image,Status,SEO Title',
    'SEO Title',
  ],
  [
    'woocommerce',
    'ID,Typ,Artikelnummer,Name,Veröffentlicht,Regulärer Preis,Bilder,Übergeordnetes Produkt,Attribut 1 Name,Attribut 1 Wert(e),Steuerstatus',
    'Steuerstatus',
  ],
])('the columns that %s does not use are told, and no others', (format, header, unused) => {
  const csv = join(root, `${format}.csv`);
  writeFileSync(csv, `${header}\n1,2,3\n`);
  const { err } = run('import', csv, '--dry-run');
  expect(err).toContain(`(${format})`);
  expect(err).toContain(`; not used: ${unused}. `);
  expect(err).not.toMatch(/[ ,]type=/);
});

test('what is one is not called many, and what was not embedded has no rate', () => {
  const csv = join(root, 'one.csv');
  writeFileSync(csv, 'id,title,image\n1,Rock,shop/pictures/1.jpg\n');
  expect(run('import', csv).err).toMatch(/\n1 picture embedded, .* a second\. /);
  expect(run('import', csv).err).toMatch(/\nNo picture had to be embedded\. /);
  expect(run('sources').out).toMatch(/\t1 product\t/);
  expect(run('sources', 'delete', 'one')).toMatchObject({
    code: 0,
    err: '"one" is gone, and 1 product with it.\n',
  });
});

test('--version is the one of the package', () => {
  const { version } = JSON.parse(
    readFileSync(join(import.meta.dirname, '..', '..', '..', 'package.json'), 'utf8'),
  );
  expect(run('--version')).toEqual({ code: 0, out: `${version}\n`, err: '' });
});

test('a removed source is gone with all its products', () => {
  expect(run('sources', 'remove', 'shop', '--json').out).toBe(`{"products":${PRODUCTS}}\n`);
  expect(list()).toEqual([]);
  const { code, err } = run('sources', 'remove', 'shop');
  expect([code, err]).toEqual([
    2,
    expect.stringMatching(/There are none yet: npm run -s lookalike -- import/),
  ]);
});
