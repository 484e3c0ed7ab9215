import { expect, test } from 'vitest';
import { fileOfSource } from './file-of-source.ts';

test('sources whose ids are one file to some systems have a file each', () => {
  const ids = ['shop', 'Shop', 'SHOP', 'σας', 'σασ', 'café', 'cafe\u0301', '내-옷장'];
  const onMac = ids.map((id) => fileOfSource(id).normalize('NFC').toUpperCase());
  expect(new Set(onMac).size).toBe(ids.length);
});

test.each(['nul', 'aux', 'con', 'com1', 'lpt9.shop', 'COM¹', 'Nul'])('%s means no device', (id) => {
  expect(fileOfSource(id)).toMatch(/^~[\da-f]{16}\.feed$/);
});

test.each(['shop', '내-옷장', 'nulla', 'com10', 'my-con'])('%s is called as it is', (id) => {
  expect(fileOfSource(id)).toBe(`${id}.feed`);
});
