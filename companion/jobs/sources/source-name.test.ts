import { expect, test } from 'vitest';
import { SOURCE_ID } from '../../../contract/index.ts';
import { sourceName } from './source-name.ts';

const NONE = () => null;
/** One source, whatever it is called. */
const only = (from: string) => (id: string) => (/-\d$/.test(id) ? null : from);

test.each([
  ['https://www.shop.example/feed.xml', 'shop.example'],
  ['/home/me/shoes/products.csv', 'shoes'],
  ['/home/me/Winter sale.csv', 'Winter-sale'],
  ['spring: new.csv', 'spring-new'],
  ['http://[', 'source'],
  ['/home/me/👗', 'source'],
  ['/home/me/Crêpe.csv'.normalize('NFD'), 'Crêpe'.normalize('NFC')],
  ['/home/me/여름 원피스'.normalize('NFD'), '여름-원피스'.normalize('NFC')],
  ['/home/me/-new-', 'new-'],
  ['/home/me/.shop/feed.csv', 'shop'],
  ['--help.csv', 'help'],
  ['products_export_1 (2).csv', 'products_export_1'],
  ['wc-product-export-22-6-2026-1782233584564.csv', 'wc-product-export'],
])('%s becomes %s', (from, name) => {
  expect(sourceName(from, NONE)).toBe(name);
  expect(sourceName(from, NONE)).toMatch(SOURCE_ID);
});

test.each([
  ['https://shop.example', 'https://shop.example/', 'shop.example'],
  ['https://shop.example/#sale', 'HTTPS://Shop.example:443', 'shop.example'],
  ['https://shop.example/', 'https://me:1234@shop.example/', 'shop.example'],
  ['원피스.csv'.normalize('NFC'), '원피스.csv'.normalize('NFD'), '원피스'.normalize('NFC')],
  ['https://shop.example/a.csv?x=1', 'https://shop.example/a.csv?x=2', 'shop.example-2'],
  ['https://shop.example', 'https://www.shop.example', 'shop.example-2'],
  ['/home/me/shoes.csv', '/home/me/Shoes.csv', 'Shoes-2'],
  ['products_export.csv', 'products_export (1).csv', 'products_export'],
])('what came from %s is read again from %s as %s', (known, from, name) => {
  expect(sourceName(from, only(known))).toBe(name);
});
