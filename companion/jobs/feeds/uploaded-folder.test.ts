import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryHome } from '../../testing/home.ts';
import { nameFiles, uploadedFolder } from './uploaded-folder.ts';

const NAMES = [
  'a.jpg',
  'A.jpg',
  'nul',
  'Con.txt/AUX.jpg',
  '원피스.jpg',
  'look 12:30. ',
  '.DS_Store',
  'x/.hidden',
];

async function uploaded(names: readonly string[]) {
  const directory = temporaryHome();
  const files = nameFiles(directory);
  for (const name of names) writeFileSync(files.add(name), name);
  await files.close();
  return { directory, folder: await uploadedFolder(directory) };
}

test('names on the disk are numbers, and each file is found by its own', async () => {
  const { directory, folder } = await uploaded(NAMES);
  expect(readdirSync(directory).toSorted()).toEqual(['.names.json', ...NAMES.keys().map(String)]);
  for (const name of NAMES) expect(readFileSync(folder.at(name) as string, 'utf8')).toBe(name);
  expect(readFileSync(folder.at('./Con.txt/AUX.jpg') as string, 'utf8')).toBe('Con.txt/AUX.jpg');
  expect(await folder.files()).toEqual(NAMES.filter((name) => !/(^|\/)\./.test(name)).sort());
  expect(await folder.beside()).toContain('Con.txt');
  for (const name of ['0', '.names.json', 'b.jpg', '../out.jpg']) expect(folder.at(name)).toBeNull();
});

test('capitals count only where two names differ in them alone', async () => {
  const { folder } = await uploaded(['a.jpg', 'A.jpg', 'Dress.JPG']);
  expect(readFileSync(folder.at('dress.jpg') as string, 'utf8')).toBe('Dress.JPG');
  const { folder: two } = await uploaded(['Ab.jpg', 'aB.jpg']);
  expect(two.at('ab.jpg')).toBeNull();
});

test('a folder that an earlier version took in is read by the names on the disk', async () => {
  const directory = join(temporaryHome(), 'shop');
  mkdirSync(directory);
  writeFileSync(join(directory, 'a.jpg'), 'x');
  const folder = await uploadedFolder(directory);
  expect(await folder.files()).toEqual(['a.jpg']);
  expect(folder.at('a.jpg')).toBe(join(directory, 'a.jpg'));
});
