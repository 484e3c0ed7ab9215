import { expect, test } from 'vitest';
import { sourceName } from './source-name.ts';

const NONE = { byId: () => null };

test.each([
  ['https://www.shop.example/feed.xml', 'shop.example'],
  ['/home/me/shoes/products.csv', 'shoes'],
  ['/home/me/Winter sale.csv', 'Winter-sale'],
  ['spring: new.csv', 'spring-new'],
  ['http://[', 'source'],
])('%s becomes %s', (from, name) => {
  expect(sourceName(from, NONE)).toBe(name);
});
