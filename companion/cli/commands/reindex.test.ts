import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openSpaces } from '../../store/vectors/spaces.ts';
import { lookalike, startLookalike } from '../../testing/command.ts';
import { temporaryHome } from '../../testing/home.ts';
import { testImporter } from '../../testing/importer.ts';
import { makeShop, PRODUCTS } from '../../testing/shop.ts';

/** More than one transaction of 64, and not many more: each goes through the real models. */
const ROWS = 90;

test('a reindex that is killed goes on where its last transaction ended', { timeout: 180_000 }, async () => {
  const home = temporaryHome();
  const folder = join(home, 'shop');
  await makeShop(folder);
  const rows = Array.from({ length: ROWS }, (_, i) => `p${i},Tee,pictures/${1 + (i % PRODUCTS)}.jpg`);
  writeFileSync(join(folder, 'feed.csv'), ['id,title,image_link', ...rows, ''].join('\n'));
  // Vectors of the test's own space: the encoder's is empty, as after a change of encoders.
  const { importer, store, space } = testImporter(home);
  await importer.run({ from: folder });
  const done = () =>
    openSpaces(store)
      .all()
      .find((one) => one.space !== space)?.vectors ?? 0;

  const killed = startLookalike(home, 'reindex');
  const gone = once(killed, 'exit');
  await expect.poll(done, { timeout: 120_000, interval: 20 }).toBeGreaterThan(0);
  killed.kill('SIGKILL');
  await gone;
  const kept = done();
  expect(kept).toBeLessThan(ROWS);

  const { code, out } = await lookalike(home, 'reindex', '--json');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ embedded: ROWS - kept });
  expect(done()).toBe(ROWS);
  store.close();
});
