import { once } from 'node:events';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { temporaryHome } from '../testing/home.ts';
import { RECORD as BARE } from '../testing/record.ts';
import { openPictures } from './products/pictures.ts';
import { openProducts } from './products/products.ts';
import { openSources } from './sources/sources.ts';
import { openStore, type Store } from './store.ts';
import { openVectors } from './vectors/vectors.ts';

const RECORD = { ...BARE, id: 'a:1', price: 9.5, currency: 'EUR', sizes: ['S', 'M'], available: true };

const PALETTE = [{ hex: '#20306a', share: 0.9 }];
const DETAILS = Int8Array.of(127, -127, 0);

function fill(store: Store, record = RECORD): number {
  const products = openProducts(store);
  openSources(store).add('shop', 'shop', '/pictures');
  return store.change(() => {
    openPictures(store).put('hash', new Uint8Array([1, 2]));
    const row = products.put({ source: 'shop', record, type: 't-shirt', picture: 'hash', run: 1 });
    const [look, colour] = [Float32Array.of(1, 0), Float32Array.of(0.6, 0.8)];
    openVectors(store).put('space', 'hash/', {
      product: row,
      look,
      colour,
      palette: PALETTE,
      details: DETAILS,
    });
    return row;
  });
}

test('a product, its picture and its vector come back as they went in', () => {
  const home = temporaryHome();
  const store = openStore(home);
  const row = fill(store);
  store.close();
  const again = openStore(home);
  const found = openProducts(again).byId('shop:a:1');
  expect(found).toMatchObject({ row, id: 'shop:a:1', title: 'Tee', price: 9.5, picture: 'hash' });
  expect([...(openPictures(again).get('hash') ?? [])]).toEqual([1, 2]);
  const [vector] = [...openVectors(again).all('space')];
  expect([...(vector?.look ?? [])]).toEqual([1, 0]);
  expect([...(vector?.colour ?? [])].map((value) => value.toFixed(1))).toEqual(['0.6', '0.8']);
  expect(openVectors(again).of('space', [row]).get(row)).toMatchObject({
    palette: PALETTE,
    details: DETAILS,
  });
  expect(openVectors(again).detailsOf('space', [row, 99])).toEqual(new Map([[row, DETAILS]]));
  again.close();
});

test('the same id of the same source is one product', () => {
  const store = openStore(temporaryHome());
  expect(fill(store, { ...RECORD, price: 5 })).toBe(fill(store));
  expect(openProducts(store).count()).toBe(1);
});

test('a change that throws leaves nothing, and the generation as it was', () => {
  const store = openStore(temporaryHome());
  fill(store);
  const before = store.generation();
  expect(() =>
    store.change(() => {
      openPictures(store).put('other', new Uint8Array([3]));
      throw new Error('power cut');
    }),
  ).toThrow('power cut');
  expect(openPictures(store).get('other')).toBeNull();
  expect(store.generation()).toBe(before);
});

test('only its owner may read the store', { skip: process.platform === 'win32' }, () => {
  const home = join(temporaryHome(), 'new');
  openStore(home).close();
  expect(statSync(home).mode & 0o077).toBe(0);
});

test('a store of a newer program is left alone', () => {
  const home = temporaryHome();
  const store = openStore(home);
  store.db.exec('PRAGMA user_version = 99');
  store.close();
  expect(() => openStore(home)).toThrow(/newer Lookalike/);
});

test('a file that another command is just making is waited for', async () => {
  const home = temporaryHome();
  const other = new Worker(
    `const { DatabaseSync } = require('node:sqlite');
    const { parentPort, workerData } = require('node:worker_threads');
    const db = new DatabaseSync(workerData);
    db.exec('BEGIN EXCLUSIVE; CREATE TABLE t (x)');
    parentPort.postMessage('locked');
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
    db.exec('ROLLBACK');
    db.close();`,
    { eval: true, workerData: join(home, 'catalogue.sqlite') },
  );
  await once(other, 'message');
  openStore(home).close();
  await once(other, 'exit');
});
