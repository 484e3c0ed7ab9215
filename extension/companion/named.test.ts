import { expect, test } from 'vitest';
import { named } from './named.ts';

test.each([
  'IMG 2045',
  'IMG 20260101 120000 edited',
  'DSC01234',
  'PXL 20260101 120000123 PORTRAIT',
  'KakaoTalk 20260101 120000',
  'WhatsApp Image 2026 01 01 at 12.00.00',
  '20260101 (2)',
  '3f2504e0 4f89 11d3 9a0c 0305e82c3301',
  'd41d8cd98f00b204e9800998ecf8427e',
])('%s is no name of a garment', (title) => {
  expect(named({ title, type: 'dress', url: null }).title).toBe('Dress');
});

test.each(['Blue dress 2', 'Image dress', 'cafe', '501 jeans', 'Photo print tee', 'deadbeefdeadbeef'])(
  '%s is a name',
  (title) => {
    expect(named({ title, type: 'dress', url: null }).title).toBe(title);
  },
);

test('what a shop sells keeps the name that the shop gives it', () => {
  const jeans = { title: '501', type: 'pants', url: 'https://shop.example/501' } as const;
  expect(named(jeans)).toBe(jeans);
});
