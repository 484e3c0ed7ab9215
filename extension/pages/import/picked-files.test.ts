// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { feedOfFiles, readDrop } from './picked-files.ts';

function file(name: string, path = ''): File {
  const made = new File(['x'], name);
  Object.defineProperty(made, 'webkitRelativePath', { value: path });
  return made;
}

test('one file is a feed', () => {
  expect(feedOfFiles([file('feed.csv')])).toMatchObject({ from: 'file', name: 'feed.csv' });
  expect(feedOfFiles([])).toBeNull();
});

test('a folder keeps the ways inside it, and only what an import can use', () => {
  const feed = feedOfFiles([
    file('feed.xml', 'shop/feed.xml'),
    file('1.JPG', 'shop/images/1.JPG'),
    file('Thumbs.db', 'shop/images/Thumbs.db'),
    file('._1.jpg', 'shop/images/._1.jpg'),
    file('2.HEIC', 'shop/images/2.HEIC'),
    file('3.tif', 'shop/images/3.tif'),
    file('shop.xlsx', 'shop/shop.xlsx'),
  ]);
  expect(feed).toMatchObject({ from: 'folder', name: 'shop' });
  // What cannot be read is told, but nothing of it is sent.
  expect(feed?.from === 'folder' && feed.files.map(({ path, file: { size } }) => [path, size])).toEqual([
    ['feed.xml', 1],
    ['images/1.JPG', 1],
    ['images/2.HEIC', 0],
    ['images/3.tif', 0],
    ['shop.xlsx', 0],
  ]);
});

test('a dropped folder is read to its last leaf', async () => {
  const leaf = (name: string) => ({
    name,
    isFile: true,
    isDirectory: false,
    file: (ok: (f: File) => void) => ok(file(name)),
  });
  const directory = (name: string, children: object[]) => ({
    name,
    isFile: false,
    isDirectory: true,
    createReader: () => {
      // As Chrome does it: some, some more, and then none.
      const rest = [...children];
      return { readEntries: (ok: (some: object[]) => void) => ok(rest.splice(0, 1)) };
    },
  });
  const root = directory('wardrobe', [
    leaf('a.jpg'),
    directory('summer', [leaf('b.png'), leaf('notes.docx')]),
  ]);
  const drop = { items: [{ webkitGetAsEntry: () => root }], files: [] } as unknown as DataTransfer;
  const feed = await readDrop(drop);
  expect(feed).toMatchObject({ from: 'folder', name: 'wardrobe' });
  expect(feed?.from === 'folder' && feed.files.map(({ path }) => path)).toEqual(['a.jpg', 'summer/b.png']);
});
