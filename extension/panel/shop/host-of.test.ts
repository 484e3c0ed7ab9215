import { expect, test } from 'vitest';
import { hostOf } from './host-of.ts';

test.each([
  ['https://www.shop.example/dress?id=1', 'shop.example'],
  ['http://127.0.0.1:8080/', '127.0.0.1:8080'],
  ['file:///home/me/dress.html', 'The searched page'],
  ['', 'The searched page'],
])('%s is of %s', (address, host) => expect(hostOf(address)).toBe(host));
