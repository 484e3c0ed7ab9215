import { once } from 'node:events';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryHome } from '../../testing/home.ts';
import { openFeed } from './open-feed.ts';

/** Names of files, each with its content. */
function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = temporaryHome();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

const PHOTOS = { 'a.jpg': '', 'skirts/b.png': '' };

test.each<[string, Record<string, string>]>([
  ['nothing else', {}],
  ['a note', { 'README.txt': 'My photos, taken 2023\n' }],
  ['a note whose first line is a word for pictures', { 'notes.txt': 'Photos\nof my skirts\n' }],
  ['a JSON file for each', { 'a.jpg.json': '{"title":"a.jpg","imageViews":"3"}', 'b.json': '{"title":"b"}' }],
  ['one JSON file', { 'metadata.json': '{"title":"Album","date":{"timestamp":"1"}}' }],
  ['XML of something else', { 'a.xml': '<?xml version="1.0"?><x:xmpmeta/>' }],
  [
    'a list of something else in XML',
    {
      'list.xml': `<?xml version="1.0"?><albums>${'<album><title>Summer</title><date>1</date></album>'.repeat(2)}</albums>`,
    },
  ],
  ['a binary file of that name', { 'a.txt': '\0\u0005\u0016\u0007\0'.repeat(9) }],
  ['what a Mac leaves', { '._shop.csv': '\0\u0005', '._a.jpg': '\0' }],
])('pictures beside %s are a folder of pictures', async (_what, beside) => {
  const feed = await openFeed(folderOf({ ...PHOTOS, ...beside }));
  expect(feed.format).toBe('pictures');
  const rows = await Array.fromAsync(feed.rows());
  expect(rows.map(({ record }) => record?.id)).toEqual(['a.jpg', 'skirts/b.png']);
});

test('a folder in it may be called like a feed', async () => {
  const folder = folderOf({ ...PHOTOS, 'old.csv/c.jpg': '' });
  expect((await openFeed(folder)).format).toBe('pictures');
});

test.skipIf(process.platform === 'win32')('links that lead back up are followed to no end', async () => {
  const folder = folderOf(PHOTOS);
  for (const name of ['one', 'two', 'three']) symlinkSync('.', join(folder, name));
  const rows = await Array.fromAsync((await openFeed(folder)).rows());
  expect(rows).toHaveLength(2);
});

test('a folder of pictures has no columns that could be mapped', async () => {
  const opened = openFeed(folderOf(PHOTOS), { mapping: { title: 'Name' } });
  await expect(opened).rejects.toThrow(/--map is of no use here.*a folder of pictures/);
});

test('a folder of pictures is in no format of a feed', async () => {
  const folder = folderOf(PHOTOS);
  await expect(openFeed(folder, { format: 'hm' })).rejects.toThrow(
    /pictures and no feed: leave --format out/,
  );
  expect(await openFeed(folder, { format: 'pictures' })).toMatchObject({ format: 'pictures' });
});

test.each<[string, Record<string, string>]>([
  ['beside others', PHOTOS],
  ['alone', {}],
])('pictures of a kind that is not read are told, %s', async (_where, beside) => {
  const feed = await openFeed(folderOf({ 'IMG_1.HEIC': '', 'scan.tif': '', ...beside }));
  const rows = await Array.fromAsync(feed.rows());
  const told = rows.flatMap((row) => (row.record ? [] : [[row.line, row.kind, row.reason]]));
  const words = 'pictures of this kind are not read: save it as JPEG';
  expect(told).toEqual([
    [1, 'picture-format', `${words} (IMG_1.HEIC)`],
    [rows.findIndex(({ reason }) => reason?.includes('scan')) + 1, 'picture-format', `${words} (scan.tif)`],
  ]);
  expect(rows).toHaveLength(2 + Object.keys(beside).length);
});

test.each<[string, Record<string, string>]>([
  ['pictures', PHOTOS],
  ['nothing else', {}],
])('a spreadsheet beside %s is told, with what to do', async (_what, beside) => {
  const feed = await openFeed(folderOf({ 'shop.XLSX': '', ...beside }));
  const rows = await Array.fromAsync(feed.rows());
  expect(rows).toHaveLength(1 + Object.keys(beside).length);
  expect(rows.find(({ record }) => !record)).toMatchObject({
    kind: 'table-format',
    reason: 'spreadsheets are not read: save it as CSV (shop.XLSX)',
  });
});

test.each<[string, Record<string, string>]>([
  ['a table', { 'shop.csv': 'id,title,image\n1,Skirt,a.jpg\n' }],
  ['a table of which no row is whole', { 'shop.csv': 'id,title,image\n1,Skirt,\n' }],
  ['a table without pictures, found by its ids', { 'shop.csv': 'nr,id\n1,a\n' }],
  ['a table with a note and what a Mac leaves', { 'shop.csv': 'id,title,image\n1,x,a.jpg\n', 'x.txt': 'Hi' }],
  [
    'a table beside JSON of its photos',
    { 'shop.csv': 'id,title,image\n1,x,a.jpg\n', 'a.json': '{"title":"a"}' },
  ],
])('%s beside pictures is a feed', async (_what, beside) => {
  const { columns } = await openFeed(folderOf({ ...PHOTOS, '._shop.csv': '\0', ...beside }));
  expect(columns?.header).toContain('id');
});

test('a JSON feed beside pictures, though its rows are broken', async () => {
  const feed = await openFeed(folderOf({ ...PHOTOS, 'shop.json': '[{"id":1,"title":"x","image":""}]' }));
  expect(feed.format).toBe('json');
});

test('a feed without pictures beside it is found among notes, and says what it lacks when it is alone', async () => {
  const csv = 'id,title,image\n1,x,https://shop.example/1.jpg\n';
  expect(await openFeed(folderOf({ 'README.txt': 'Hello, all', 'shop.csv': csv }))).toMatchObject({
    format: 'table',
  });
  await expect(openFeed(folderOf({ 'shop.csv': 'a,b\n1,2\n' }))).rejects.toThrow(/no column is known/);
  await expect(openFeed(folderOf({ 'a.csv': csv, 'b.csv': csv }))).rejects.toThrow(/several feeds/);
});

test('a spreadsheet beside pictures is meant, whatever its columns are called; a note is once they are named', async () => {
  const table = 'was,wie\nHose,a.jpg\n';
  expect(await openFeed(folderOf({ ...PHOTOS, 'shop.csv': table }))).toMatchObject({
    format: 'table',
    columns: { header: ['was', 'wie'] },
  });
  const folder = folderOf({ ...PHOTOS, 'shop.txt': table });
  expect(await openFeed(folder)).toMatchObject({ format: 'pictures' });
  expect(await openFeed(folder, { mapping: { image: 'wie' } })).toMatchObject({ format: 'table' });
});

test.each([
  ['www.shop.com', / https:\/\/www\.shop\.com$/],
  ['shop.example/feed.xml', / https:\/\/shop\.example\/feed\.xml$/],
  ['ftp://shop.example/feed.csv', /only http:\/\/ and https:\/\/ are read\.$/],
  ['nothing.csv', /nothing\.csv\.$/],
  ['shop/feed.csv', /feed\.csv\.$/],
])('%s is not there, and an address is told what it lacks', async (path, words) => {
  await expect(openFeed(path)).rejects.toThrow(words);
});

test.skipIf(process.platform === 'win32')(
  'a pipe, which cannot be read twice, is refused rather than waited for',
  async () => {
    const path = join(temporaryHome(), 'feed.pipe');
    const pipe = createServer().listen(path);
    onTestFinished(() => void pipe.close());
    await once(pipe, 'listening');
    await expect(openFeed(path)).rejects.toThrow(/is no file: save the feed first/);
  },
);

test('a path that begins with a folder beside the feed is no address, be the folder given or the feed alone', async () => {
  const table = 'id,image\n1,2024.01.summer/1.jpg\n2,2024.01.summer/gone.jpg\n3,www.shop.com/3.jpg\n';
  const folder = folderOf({ 'shop.csv': table, '2024.01.summer/1.jpg': '' });
  const images = ['2024.01.summer/1.jpg', '2024.01.summer/gone.jpg', 'https://www.shop.com/3.jpg'];
  for (const path of [folder, join(folder, 'shop.csv')]) {
    const rows = await Array.fromAsync((await openFeed(path)).rows());
    expect(rows.map(({ record }) => record?.image)).toEqual(images);
  }
});
