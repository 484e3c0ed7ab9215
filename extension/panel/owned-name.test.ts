import { expect, test } from 'vitest';
import { ownedName } from './owned-name.ts';

test.each([
  'IMG 2045',
  'IMG 20260101 120000 edited',
  'DSC01234',
  'PXL 20260101 120000123 PORTRAIT',
  'KakaoTalk 20260101 120000',
  'WhatsApp Image 2026 01 01 at 12.00.00',
  '20260101 (2)',
  '3f2504e0 4f89 11d3 9a0c 0305e82c3301',
])('%s is what a camera calls a photo', (title) => {
  expect(ownedName({ title, type: 'dress' })).toBe('Dress');
});

test.each(['Blue dress 2', 'Image dress', 'cafe', '501 jeans', 'Photo print tee'])(
  '%s is a name',
  (title) => {
    expect(ownedName({ title, type: 'dress' })).toBe(title);
  },
);
