import { readdirSync } from 'node:fs';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { temporaryHome } from '../../testing/home.ts';
import { receiveFolder } from './receive-folder.ts';
import { uploadedFolder } from './uploaded-folder.ts';

const FORM = { 'content-type': 'multipart/form-data; boundary=b' };
const part = (name: string) =>
  `--b\r\nContent-Disposition: form-data; name="f"; filename="${name}"\r\n\r\nsmall\r\n`;

test('whoever sends many small files is held back until they are on the disk', async () => {
  const directory = temporaryHome();
  const [chunks, files] = [60, 50];
  const ahead: number[] = [];
  function* body() {
    for (let i = 0; i < chunks; i++) {
      ahead.push(i * files - readdirSync(directory).length);
      yield Buffer.from(Array.from({ length: files }, (_, n) => part(`${i}-${n}.jpg`)).join(''));
    }
    yield Buffer.from('--b--\r\n');
  }
  await receiveFolder(Readable.from(body(), { highWaterMark: 1 }), FORM, directory);
  const { files: found } = await uploadedFolder(directory);
  expect(await found()).toHaveLength(chunks * files);
  expect(Math.max(...ahead)).toBeLessThan(10 * files);
});

test('no name of another computer comes to the disk', async () => {
  const directory = temporaryHome();
  const names = ['nul.jpg', 'A.jpg', 'a.jpg', 'con/x.csv'];
  const form = Buffer.from(`${names.map(part).join('')}--b--\r\n`);
  await receiveFolder(Readable.from([form]), FORM, directory);
  expect(readdirSync(directory).toSorted()).toEqual(['.names.json', '0', '1', '2', '3']);
  expect(await (await uploadedFolder(directory)).files()).toEqual(names.toSorted());
});
