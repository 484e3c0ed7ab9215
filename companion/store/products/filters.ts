/** A search's filters as SQL over the table `product`; search/matches/fits.ts says the same of products already read. */
import {
  COLOUR_FAMILIES,
  type Filters,
  type Gender,
  ONE_SIZE,
  withoutPriceWish,
} from '../../../contract/index.ts';
import { colourNamed } from '../words/colours.ts';
import { formsOf } from '../words/forms.ts';

export interface Where {
  /** A condition for the rows that pass, with a mark for each value. */
  sql: string;
  values: (string | number)[];
}

/** Shorter words have no trigram, and many Korean ones are: they are looked for in every row. */
const TRIGRAM = 3;

/** Retired products never pass. Filters that are absent or empty let everything pass. */
export function whereOf(filters: Partial<Filters>): Where {
  const parts: Where[] = [
    { sql: 'retired = 0', values: [] },
    among('type', filters.type),
    // Nobody who types a brand knows how each feed writes it.
    among('brand COLLATE NOCASE', filters.brand),
    among('source', filters.source),
    among('gender', gendersFor(filters.gender)),
    sizes(sizesFor(filters.size)),
    colours(filters.colour),
    ...price(filters),
    ...(filters.onSale ? [{ sql: 'list_price > price', values: [] }] : []),
    // Many feeds never say: a product counts as there until a feed says that it is not.
    ...(filters.inStock ? [{ sql: 'available IS NOT 0', values: [] }] : []),
    ...words(filters.words ?? ''),
  ];
  return {
    sql: parts.map(({ sql }) => sql).join(' AND '),
    values: parts.flatMap(({ values }) => values),
  };
}

/** What is for everybody is for women and for men as well. */
export function gendersFor(wanted: readonly Gender[] = []): readonly Gender[] {
  return wanted.length === 0 || wanted.includes('unisex') ? wanted : [...wanted, 'unisex'];
}

/** What fits all is there in every size. */
export function sizesFor(wanted: readonly string[] = []): readonly string[] {
  return wanted.length === 0 || wanted.includes(ONE_SIZE) ? wanted : [...wanted, ONE_SIZE];
}

const ANYTHING: Where = { sql: 'TRUE', values: [] };

function among(column: string, wanted: readonly string[] = []): Where {
  if (wanted.length === 0) return ANYTHING;
  return { sql: `${column} IN (${wanted.map(() => '?').join(', ')})`, values: [...wanted] };
}

/** They stand as JSON, in which no name can hold the quotes of another. */
function sizes(wanted: readonly string[]): Where {
  if (wanted.length === 0) return ANYTHING;
  const sql = `(${wanted.map(() => 'instr(sizes, ?)').join(' OR ')})`;
  return { sql, values: wanted.map((size) => JSON.stringify(size)) };
}

function colours(wanted: Filters['colour'] = []): Where {
  if (wanted.length === 0) return ANYTHING;
  const mask = wanted.reduce((bits, family) => bits | (1 << COLOUR_FAMILIES.indexOf(family)), 0);
  return { sql: 'colours & ? <> 0', values: [mask] };
}

function price({ priceMin, priceMax, currency }: Partial<Filters>): Where[] {
  if (priceMin === undefined && priceMax === undefined) return [];
  return [
    { sql: 'price IS NOT NULL', values: [] },
    ...(priceMin === undefined ? [] : [{ sql: 'price >= ?', values: [priceMin] }]),
    ...(priceMax === undefined ? [] : [{ sql: 'price <= ?', values: [priceMax] }]),
    ...(currency === undefined ? [] : [{ sql: 'currency = ?', values: [currency] }]),
  ];
}

/**
 * A form of every word must stand in the title, the brand or the category, be it inside of another word; of a colour's name
 * it is enough that the garment has that colour, for its shop may write another language. Words for a low price stand nowhere.
 */
function words(text: string): Where[] {
  // SQLite ends a text at a NUL.
  const all = withoutPriceWish(text.normalize('NFC'))
    .replaceAll('\0', ' ')
    .split(/\s+/)
    .filter(Boolean)
    .flatMap(formsOf);
  const isIndexed = (forms: readonly string[]) => forms.every(isLong) && familyIn(forms) === null;
  const indexed = all.filter(isIndexed);
  const others = all.filter((forms) => !isIndexed(forms));
  return [
    ...(indexed.length > 0 ? [match(indexed)] : []),
    ...others.map((forms) => {
      const long = forms.filter(isLong);
      const family = familyIn(forms);
      const any = [
        ...(family ? [colours([family])] : []),
        ...(long.length > 0 ? [match([long])] : []),
        ...forms.filter(isShort).map(contains),
      ];
      return {
        sql: `(${any.map(({ sql }) => sql).join(' OR ')})`,
        values: any.flatMap(({ values }) => values),
      };
    }),
  ];
}

const familyIn = ([typed]: readonly string[]) => colourNamed(typed ?? '');
const isLong = (word: string) => [...word].length >= TRIGRAM;
const isShort = (word: string) => !isLong(word);

/** One of each. @param all long words */
function match(all: readonly (readonly string[])[]): Where {
  const quoted = (word: string) => `"${word.replaceAll('"', '""')}"`;
  const query = all.map((forms) => `(${forms.map(quoted).join(' OR ')})`).join(' AND ');
  return {
    sql: 'row IN (SELECT rowid FROM product_words WHERE product_words MATCH ?)',
    values: [query],
  };
}

function contains(word: string): Where {
  const pattern = `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`;
  const like = ['title', 'brand', 'category'].map((column) => `${column} LIKE ? ESCAPE '\\'`);
  return { sql: `(${like.join(' OR ')})`, values: [pattern, pattern, pattern] };
}
