import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryHome } from '../../testing/home.ts';
import { testImporter } from '../../testing/importer.ts';
import { diskFolder } from '../feeds/feed-folder.ts';

test('a picture beside a feed is looked for in its folder; where the feed came alone, it says to give both', async () => {
  const folder = join(temporaryHome(), 'shop');
  mkdirSync(folder);
  writeFileSync(join(folder, 'a.jpg'), 'x');
  const { reader, store } = testImporter(temporaryHome());
  const kindOf = async (image: string, where: string) => (await reader.look(image, diskFolder(where)))?.kind;
  expect(await kindOf('a.jpg', folder)).toBeUndefined();
  expect(await kindOf('b.jpg', folder)).toBe('picture-missing');
  writeFileSync(join(folder, '..a.jpg'), 'x');
  expect(await kindOf('..a.jpg', folder)).toBeUndefined();
  expect(await kindOf('../a.jpg', folder)).toBe('picture-outside');
  const alone = {
    kind: 'picture-beside',
    reason: expect.stringContaining('give the folder that holds both'),
  };
  expect(await reader.look('a.jpg', null)).toEqual(alone);
  expect(await reader.read('a.jpg', null)).toEqual(alone);
  store.close();
});
