import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { GARMENT_TYPES } from '../../contract/index.ts';
import { type Draft, toRow } from '../record.ts';
import { formatOf, productsOf } from '../testing/read-feed.ts';
import { priceText } from '../values/price.ts';
import { googleTsv } from './google-tsv.ts';
import { jsonLines, type Records } from './json-lines.ts';

async function written(lines: AsyncIterable<string>): Promise<string> {
  return (await Array.fromAsync(lines)).join('');
}

/** Texts that hurt: formulas, markup, quotes, tabs, line ends, any letter. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc
    .array(
      fc.constantFrom(
        '=',
        '+',
        '-',
        '@',
        "'",
        '"',
        '\t',
        '\r',
        '\n',
        ',',
        '<b>',
        '&amp;',
        '&',
        '<',
        '=1+1',
        '＝',
        ' ',
        'x',
        '1.234',
        'Shirt',
        '&lt;',
      ),
      { maxLength: 6 },
    )
    .map((parts) => parts.join('')),
);
const money = fc.option(fc.double({ min: 0.01, max: 1e9, noNaN: true }).map(priceText));

const draft: fc.Arbitrary<Draft> = fc.record({
  id: text,
  title: text,
  brand: text,
  price: money,
  listPrice: money,
  currency: fc.constantFrom('EUR', 'KRW', 'KWD', null),
  image: fc.oneof(fc.constantFrom('a/b c.jpg', 'a\u2028b.jpg', 'http://a.aa/,/.//b.jpg'), fc.webUrl(), text),
  link: fc.oneof(fc.webUrl(), text),
  category: text,
  type: fc.constantFrom(...GARMENT_TYPES, null),
  color: text,
  gender: fc.constantFrom('female', 'men', null),
  size: fc.oneof(text, fc.constantFrom('S, M', '36,37,5', 'Free; x-large', 'EU 37,5')),
  availability: fc.constantFrom('in stock', 'sold out', null),
  groupId: text,
});

/** Records as an import makes them. */
const records = fc
  .array(draft, { minLength: 1, maxLength: 5 })
  .map((drafts) => drafts.map((one) => toRow(one, 1).record).filter((record) => record !== undefined))
  .filter((list) => list.length > 0);

test.each<[string, (records: Records) => AsyncIterable<string>, string]>([
  ['JSON Lines', jsonLines, 'json'],
  ['Google Merchant TSV', googleTsv, 'google'],
])('%s: what is written is read back as it was', async (_name, write, format) => {
  await fc.assert(
    fc.asyncProperty(records, async (list) => {
      const feed = await written(write(list));
      expect(formatOf(feed)).toBe(format);
      expect(await productsOf(feed)).toEqual(list);
    }),
    { numRuns: 500 },
  );
});

test('no cell begins like a formula', async () => {
  await fc.assert(
    fc.asyncProperty(records, async (list) => {
      const feed = await written(googleTsv(list));
      for (const cell of feed.split(/[\t\n]/)) expect(cell).not.toMatch(/^"?[=+\-@\r＝＋－＠]/);
    }),
  );
});
