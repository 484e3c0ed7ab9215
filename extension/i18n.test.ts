import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { countOf, nameOfBand, nameOfType, t } from './i18n.ts';

const LOCALES = join(import.meta.dirname, 'public/_locales');
const keysOf = (locale: string) =>
  Object.keys(JSON.parse(readFileSync(join(LOCALES, locale, 'messages.json'), 'utf8'))).sort();

test('fills in what a message leaves open, and picks the plural', () => {
  expect(t('foreign_title', 8787)).toBe('Another program answers on port 8787');
  expect(countOf(1)).toBe('1 product');
  expect(countOf(1200)).toBe('1,200 products');
});

test('has names for types and bands', () => {
  expect(nameOfType('t-shirt')).toBe('T-shirt');
  expect(nameOfBand('very close')).toBe('Very close');
});

describe.each(readdirSync(LOCALES))('%s', (locale) => {
  test('says all that English says', () => {
    expect(keysOf(locale)).toEqual(keysOf('en'));
  });
});

test('every message is used', () => {
  const families = /^(type|band|handle)_/;
  const root = import.meta.dirname;
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (path) => /\.tsx?$/.test(path) && !path.includes('.test.'),
  );
  const source = [...files.map((path) => join(root, path)), join(root, '../wxt.config.ts')]
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
  const unused = keysOf('en').filter(
    (key) => !families.test(key) && !source.includes(`'${key}'`) && !source.includes(`__MSG_${key}__`),
  );
  expect(unused).toEqual([]);
});
