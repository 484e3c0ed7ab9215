import { expect, test } from 'vitest';
import { shopFolder } from './shop-folder.ts';

test.each([
  ['https://shop.example', 'https://shop.example/a.html'],
  ['https://shop.example/de', 'https://shop.example/de/a.html'],
  ['https://shop.example/de/', 'https://shop.example/de/a.html'],
  ['https://shop.example/de?currency=EUR', 'https://shop.example/de/a.html'],
  ['https://shop.example/index.php', 'https://shop.example/a.html'],
  ['https://shop.example/store/index.php', 'https://shop.example/store/a.html'],
])('what lies in the shop %s', (shop, address) => {
  expect(new URL('a.html', shopFolder(shop)).href).toBe(address);
});
