import { expect, test } from 'vitest';
import { shopPage, shopPageBegins, shopPageHolds } from './shop-page.ts';

const PAGE = 'https://shop.example/products/tee?size=2&colour=red';

test.each([
  'http://www.shop.example/products/tee/?colour=red&size=2',
  `${PAGE}&utm_source=feed#reviews`,
  `${PAGE}&variant=17`,
  `${PAGE}&attribute_pa_size=m`,
])('%s shows the same page', (address) => {
  expect(shopPage(address)).toBe(shopPage(PAGE));
  expect(shopPageBegins(PAGE).some((begin) => address.startsWith(begin))).toBe(true);
  expect(shopPageHolds(PAGE).every((part) => address.includes(part))).toBe(true);
});

test.each([
  'https://shop.example/products/tee?size=2',
  'https://shop.example/products/tee-2?size=2&colour=red',
  'https://other.example/products/tee?size=2&colour=red',
])('%s shows another', (address) => {
  expect(shopPage(address)).not.toBe(shopPage(PAGE));
});
