/** The files of `_locales` against each other, and against the code that reads them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

interface Entry {
  message: string;
  placeholders?: Record<string, { content: string }>;
}
type Messages = Record<string, Entry>;

const LOCALES = join(import.meta.dirname, 'public/_locales');
const read = (locale: string): Messages =>
  JSON.parse(readFileSync(join(LOCALES, locale, 'messages.json'), 'utf8'));
const english = read('en');
/** Store and browser cut these off. */
const LONGEST: Readonly<Record<string, number>> = { name: 45, description: 132 };

test('there is English and Korean', () => {
  expect(readdirSync(LOCALES)).toEqual(expect.arrayContaining(['en', 'ko']));
});

describe.each(readdirSync(LOCALES))('%s', (locale) => {
  const messages = read(locale);

  test('says all that English says, and nothing else', () => {
    expect(Object.keys(messages).sort()).toEqual(Object.keys(english).sort());
  });

  test('leaves nothing empty', () => {
    const empty = Object.entries(messages).filter(([, { message }]) => message.trim() === '');
    expect(empty).toEqual([]);
  });

  test('leaves open what English leaves open, and fills in what it declares', () => {
    for (const [key, { message, placeholders = {} }] of Object.entries(messages)) {
      expect(placeholders, key).toEqual(english[key]?.placeholders ?? {});
      const used = [...message.matchAll(/\$(\w+)\$/g)].map(([, name = '']) => name.toLowerCase());
      expect(new Set(used), key).toEqual(new Set(Object.keys(placeholders)));
    }
  });

  test('names its own language', () => {
    expect(messages.language?.message).toBe(locale);
  });

  test('gives the menu item the key that opens it', () => {
    expect(messages.menu_find_similar?.message.match(/&[a-z]/gi)).toHaveLength(1);
  });

  test('fits where stores and browsers cut off', () => {
    for (const [key, longest] of Object.entries(LONGEST)) {
      expect(messages[key]?.message.length, key).toBeLessThanOrEqual(longest);
    }
  });
});

test('Korean is not left in English', () => {
  const hangul = /[\uac00-\ud7a3]/;
  const same = Object.entries(read('ko')).filter(([key, { message }]) => {
    const words = message.replaceAll(/\$\w+\$/g, '');
    return !['name', 'language', 'direction'].includes(key) && /[a-z]{2}/i.test(words) && !hangul.test(words);
  });
  expect(same.map(([key]) => key)).toEqual([]);
});

test('no Korean particle depends on a name that is filled in', () => {
  const particle =
    /\$(?!PRODUCTS)\w+\$[”)]*(은|는|이|가|을|를|와|과|으?로|이?라는)(?![가-힣])|[가-힣]\([가-힣]\)/;
  const open = Object.entries(read('ko')).filter(([, { message }]) => particle.test(message));
  expect(open).toEqual([]);
});

// Browsers break a line after a closing quotation mark.
test('no Korean line can begin with the particle of what is quoted', () => {
  const torn = Object.entries(read('ko')).filter(([, { message }]) => /”[가-힣]/.test(message));
  expect(torn.map(([key]) => key)).toEqual([]);
});

test('every message is used', () => {
  const root = import.meta.dirname;
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (path) => /\.(tsx?|html)$/.test(path) && !path.includes('.test.') && !path.startsWith('testing/'),
  );
  const source = [...files.map((path) => join(root, path)), join(root, '../wxt.config.ts')]
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
  const isUsed = (key: string): boolean =>
    source.includes(`'${key}'`) ||
    source.includes(`__MSG_${key}__`) ||
    // Keys that are put together from a family's name and one of its members: t(`type_${type}`).
    source.includes(`\`${key.slice(0, key.indexOf('_') + 1)}$\{`) ||
    // Counted things: counted('products', n).
    (/_(one|other)$/.test(key) && isUsed(key.replace(/_(one|other)$/, '')));
  expect(Object.keys(english).filter((key) => !isUsed(key))).toEqual([]);
});
