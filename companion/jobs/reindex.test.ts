import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryHome } from '../testing/home.ts';
import { testImporter } from '../testing/importer.ts';
import { reindex } from './reindex.ts';

const OTHER = 'other-space';

async function setUp(count: number) {
  const folder = temporaryHome();
  const rows = Array.from({ length: count }, (_, i) => `p${i},Tee,${i}.jpg`);
  rows.forEach((_, i) => {
    writeFileSync(join(folder, `${i}.jpg`), `picture ${i}`);
  });
  writeFileSync(join(folder, 'feed.csv'), ['id,title,image_link', ...rows, ''].join('\n'));
  const parts = testImporter(temporaryHome());
  const bringIn = () => parts.importer.run({ from: folder, source: 'shop' });
  await bringIn();
  return { ...parts, folder, bringIn, fill: () => reindex({ ...parts, space: OTHER }, false) };
}

test('a picture that changed since is embedded anew, and only that one', async () => {
  const { folder, bringIn, fill, products, vectors } = await setUp(3);
  expect(await fill()).toMatchObject({ embedded: 3 });
  writeFileSync(join(folder, '1.jpg'), 'another picture');
  await bringIn();
  expect(await fill()).toMatchObject({ embedded: 1 });
  const changed = products.byId('shop:p1');
  expect(vectors.madeFrom(OTHER, changed?.row ?? 0)).toContain(`${changed?.picture}/`);
  expect(await fill()).toMatchObject({ embedded: 0 });
});
