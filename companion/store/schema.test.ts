import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { temporaryHome } from '../testing/home.ts';
import { openPrices } from './products/prices.ts';
import { openProducts } from './products/products.ts';
import { openRemovals } from './sources/removals.ts';
import { openSources } from './sources/sources.ts';
import { openStore } from './store.ts';
import { openVectors } from './vectors/vectors.ts';

const OLD = readFileSync(join(import.meta.dirname, '..', 'testing', 'home-v1.sql'), 'utf8');

function oldHome(): string {
  const home = temporaryHome();
  const db = new DatabaseSync(join(home, 'catalogue.sqlite'));
  db.exec(OLD);
  db.close();
  return home;
}

test('a home of version 1 keeps its products, vectors and source', () => {
  const store = openStore(oldHome());
  const products = openProducts(store);
  expect(products.page(0, 10).map(({ id, price }) => [id, price])).toEqual([
    ['shop:a', 9.5],
    ['shop:b', null],
  ]);
  expect(openVectors(store).count('space')).toBe(2);
  expect(openSources(store).list()).toEqual([
    {
      id: 'shop',
      name: 'shop',
      kind: 'shop',
      from: '/feeds/shop',
      refreshable: true,
      format: null,
      products: 2,
      retired: 0,
      importedAt: '2026-10-01T10:00:00.000Z',
      resumeAt: null,
    },
  ]);
  const at = '2026-10-01T10:00:00.000Z';
  expect(openPrices(store).of(1)).toEqual([{ at, price: 9.5, listPrice: 12, currency: 'EUR' }]);
  expect(store.generation()).toBe(7);
});

test('the keys hold again after the step: a source takes its products along', () => {
  const store = openStore(oldHome());
  expect(store.db.prepare('PRAGMA foreign_key_check').all()).toEqual([]);
  expect(() => store.db.exec("UPDATE product SET source = 'nobody'")).toThrow(/FOREIGN KEY/);
  const removals = openRemovals(store);
  expect(store.change(() => removals.begin('shop'))).toBe(2);
  expect(removals.remove('shop', 100)).toBe(true);
  expect(openSources(store).originOf('shop')).toBeNull();
  expect(openProducts(store).count()).toBe(0);
  expect(openVectors(store).count('space')).toBe(0);
});

test('opening it twice changes nothing more', () => {
  const home = oldHome();
  openStore(home).close();
  const store = openStore(home);
  expect(openProducts(store).count()).toBe(2);
});
