import { expect, test } from 'vitest';
import { SOURCE_ID } from '../../contract/index.ts';
import { sourceName } from './source-name.ts';

const NONE = { byId: () => null };

test.each([
  ['https://www.shop.example/feed.xml', 'shop.example'],
  ['/home/me/shoes/products.csv', 'shoes'],
  ['/home/me/Winter sale.csv', 'Winter-sale'],
  ['spring: new.csv', 'spring-new'],
  ['http://[', 'source'],
  ['/home/me/👗', 'source'],
  ['/home/me/-new-', 'new-'],
  ['/home/me/.shop/feed.csv', 'shop'],
  ['--help.csv', 'help'],
])('%s becomes %s', (from, name) => {
  expect(sourceName(from, NONE)).toBe(name);
  expect(sourceName(from, NONE)).toMatch(SOURCE_ID);
});
