import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeAll, expect, test } from 'vitest';
import { indexFiles } from '../../index/files.ts';
import { lookalike } from '../../testing/command.ts';
import { temporaryHome } from '../../testing/home.ts';
import { makeShop, PRODUCTS } from '../../testing/shop.ts';

let root: string;
let full: string;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'lookalike-verify-'));
  full = join(root, 'home');
  await makeShop(join(root, 'shop'));
  await lookalike(full, 'import', join(root, 'shop'));
  await lookalike(full, 'similar', join(root, 'shop', 'pictures', '1.jpg'));
  return () => rmSync(root, { recursive: true, force: true });
}, 60_000);

/** A copy of the full home, and its catalogue opened without the checks that would refuse the damage. */
function damagedHome(sql: string): string {
  const home = temporaryHome();
  cpSync(full, home, { recursive: true });
  const db = new DatabaseSync(join(home, 'catalogue.sqlite'), { enableForeignKeyConstraints: false });
  db.exec(sql);
  db.close();
  return home;
}

test('a home as imports and searches leave it is whole', async () => {
  const { code, out } = await lookalike(full, 'verify', '--json');
  expect({ code, ...JSON.parse(out) }).toEqual({ code: 0, ok: true, findings: [] });
});

test('a lost picture is found, mended by --repair, and brought back by the next import', async () => {
  const home = damagedHome('DELETE FROM picture WHERE hash = (SELECT picture FROM product LIMIT 1)');
  const found = await lookalike(home, 'verify');
  expect(found.err).toMatch(/refer to what is not there/);
  expect(found.code).toBe(1);
  const mended = await lookalike(home, 'verify', '--repair', '--json');
  expect(JSON.parse(mended.out)).toMatchObject({ ok: true, findings: [{ repaired: true }] });
  expect(mended.code).toBe(0);
  const again = await lookalike(home, 'import', join(root, 'shop'), '--json');
  expect(JSON.parse(again.out)).toMatchObject({ rows: PRODUCTS, added: 1, skipped: 0 });
});

test('a damaged index is found and deleted', async () => {
  const home = damagedHome('');
  const [index] = indexFiles(home);
  const path = index?.path as string;
  const bytes = readFileSync(path);
  bytes[bytes.length - 5] = (bytes.at(-5) as number) ^ 1;
  writeFileSync(path, bytes);
  expect((await lookalike(home, 'verify')).err).toMatch(/The index .* is damaged/);
  expect(await lookalike(home, 'verify', '--repair')).toMatchObject({ code: 0 });
  expect(existsSync(path)).toBe(false);
});

test('an index that is not of this catalogue is found, and made anew by the next search', async () => {
  // An older copy of the catalogue was put back beside the newer index.
  const home = damagedHome("UPDATE meta SET value = value - 1 WHERE key = 'generation'");
  expect((await lookalike(home, 'verify')).err).toMatch(/The index .* is newer than the catalogue/);
  // The same count of changes, and others.
  const other = damagedHome(`
    INSERT INTO product SELECT 99, source, 'other', title, brand, price, list_price, currency, link, image, category,
      type, stated_type, color, gender, available, group_id, picture, retired, seen_run, colours, sizes FROM product LIMIT 1;
    INSERT INTO vector SELECT 99, space, made_from, look, colour, palette, details FROM vector LIMIT 1`);
  expect((await lookalike(other, 'verify')).err).toMatch(/holds 8 products and the catalogue 9/);
  expect(await lookalike(other, 'verify', '--repair')).toMatchObject({ code: 0 });
  const { out } = await lookalike(other, 'similar', join(root, 'shop', 'pictures', '1.jpg'), '--json');
  expect(JSON.parse(out)).toMatchObject({ catalogue: PRODUCTS + 1 });
  expect(await lookalike(other, 'verify')).toMatchObject({ code: 0 });
});

test('products without a vector, and files of processes that were killed, are told', async () => {
  const home = damagedHome('DELETE FROM vector WHERE product = 3');
  mkdirSync(join(home, 'uploads'), { recursive: true });
  writeFileSync(join(home, 'uploads', '999999.x.part'), 'half a feed');
  writeFileSync(join(home, 'uploads', 'shop.feed'), 'an import that waits');
  writeFileSync(join(home, 'space.exact.index.999999.tmp'), 'half an index');
  const { err } = await lookalike(home, 'verify', '--repair');
  expect(err).toMatch(/1 products have no vector.* reindex/);
  expect(err).toMatch(/Mended: 2 files are left/);
  expect(existsSync(join(home, 'uploads', '999999.x.part'))).toBe(false);
  expect(existsSync(join(home, 'space.exact.index.999999.tmp'))).toBe(false);
  expect(existsSync(join(home, 'uploads', 'shop.feed'))).toBe(true);
  expect(await lookalike(home, 'import', join(root, 'shop'))).toMatchObject({ code: 0 });
  expect(await lookalike(home, 'verify')).toMatchObject({ code: 0 });
});

test('nothing is called mended while a product waits for a vector, be it one that mending took out', async () => {
  for (const sql of [
    `UPDATE vector SET space = 'old-1234'`,
    `UPDATE vector SET look = X'00' WHERE product = 3`,
  ]) {
    const { code, err } = await lookalike(damagedHome(sql), 'verify', '--repair');
    expect(err).toMatch(/Mended: .*\n(.*\n)*Wrong: [18] products have no vector of "mobile".* reindex/);
    expect(code).toBe(1);
  }
});

test.each(['product', 'vector', 'touched'])(
  'a catalogue whose table %s is damaged says what to do',
  async (table) => {
    const home = damagedHome('PRAGMA journal_mode = DELETE');
    const path = join(home, 'catalogue.sqlite');
    const db = new DatabaseSync(path);
    const { page } = db
      .prepare('SELECT rootpage * page_size AS page FROM sqlite_schema, pragma_page_size WHERE name = ?')
      .get(table) as { page: number };
    db.close();
    const bytes = readFileSync(path);
    bytes.fill(0xaa, page - 4096, page);
    writeFileSync(path, bytes);
    const { code, err } = await lookalike(home, 'verify');
    expect(err).toMatch(/Wrong: .* is damaged [\s\S]*: move it away and import/);
    expect(err).not.toMatch(/-- verify/);
    expect(code).toBe(1);
  },
);

test('a catalogue that is no database is named, and nothing is touched', async () => {
  const home = temporaryHome();
  writeFileSync(join(home, 'catalogue.sqlite'), 'hello, this is no database but a text');
  const { code, err } = await lookalike(home, 'verify', '--repair');
  expect(err).toMatch(/is damaged .*move it away/);
  expect(code).toBe(1);
  const doctor = await lookalike(home, 'doctor', '--json');
  expect(doctor.code).toBe(1);
  expect(JSON.parse(doctor.out)).toMatchObject({ catalogue: expect.stringMatching(/cannot be read/) });
});

test('there is nothing to verify before the first import', async () => {
  const home = temporaryHome();
  expect(await lookalike(home, 'verify')).toMatchObject({ code: 69 });
  expect(existsSync(join(home, 'catalogue.sqlite'))).toBe(false);
});

test('doctor says how everything stands, and keeps secrets', async () => {
  const { out: pairing } = await lookalike(full, 'pair');
  const { code, out } = await lookalike(full, 'doctor', '--json');
  expect(code).toBe(0);
  const report = JSON.parse(out);
  expect(report).toMatchObject({
    versions: { api: 1, sharp: expect.stringMatching(/^\d+\.\d+/) },
    home: full,
    encoder: 'mobile',
    models: { parser: 'ok', mobile: 'ok' },
    catalogue: { products: PRODUCTS, withoutVector: 0, paired: 0, codeOpen: true },
    problems: [],
  });
  expect(report.freeBytes).toBeGreaterThan(0);
  expect(Object.keys(report.ports)).toContain('8787');
  expect(out).not.toContain(pairing.trim());
});

test('doctor asks for the reindex that a change of encoders needs, and makes no catalogue', async () => {
  const { code, err } = await lookalike(full, 'doctor', '--encoder', 'resnet34');
  expect(code).toBe(1);
  expect(err).toMatch(/8 of 8 products have no vector of "resnet34": .* reindex --encoder resnet34/);
  const empty = temporaryHome();
  expect(await lookalike(empty, 'doctor')).toMatchObject({ code: 0 });
  expect(existsSync(join(empty, 'catalogue.sqlite'))).toBe(false);
});

test('paths names the files', async () => {
  const { out } = await lookalike(full, 'paths', '--json');
  expect(JSON.parse(out)).toMatchObject({ home: full, catalogue: join(full, 'catalogue.sqlite') });
  expect((await lookalike(full, 'paths')).out).toContain(`home\t${full}\n`);
});
