/** Which column of a table feeds which field: guessed from the header, overridden by `--map title=Name,price=Preis`. */
import { FEED_FIELDS, type FeedField } from '../contract/index.ts';
import { FeedError } from './feed-error.ts';
import { HEADER_WORDS } from './header-words.ts';

/** Field to column name, as the header writes it; an empty name says that no column is one. */
export type Mapping = Readonly<Partial<Record<FeedField, string>>>;

/** The same spelling for `g:image_link`, `Image Link`, `image-link` and `IMAGE_LINK`. */
export function cellName(name: string): string {
  let spelt = spellings.get(name);
  if (spelt === undefined) {
    spelt = name
      .normalize('NFC')
      .trim()
      .toLowerCase()
      .replace(/^(g|c):/, '')
      .replaceAll(/[\s_-]+/g, '_');
    if (spellings.size >= MAX_SPELLINGS) spellings.clear();
    spellings.set(name, spelt);
  }
  return spelt;
}

/** What options, attributes and lists are called that hold sizes, of which all are meant and not the first. */
export const isSize = (name: string): boolean => HEADER_WORDS.size.includes(cellName(name));

/** The same of whom a garment is for. */
export const isGender = (name: string): boolean => HEADER_WORDS.gender.includes(cellName(name));

/** XML names its fields anew for each product. */
const spellings = new Map<string, string>();
const MAX_SPELLINGS = 1000;

/** `title=Name,price=Preis`, as it is typed. @throws FeedError when a field is unknown or an `=` is missing */
export function parseMapping(text: string): Mapping {
  return toMapping(
    text.split(',').map((part) => {
      const at = part.indexOf('=');
      return [part.slice(0, Math.max(at, 0)), part.slice(at + 1)];
    }),
  );
}

/** Of fields and columns; a column may be called anything. @throws FeedError when a field is unknown */
export function toMapping(pairs: readonly (readonly [field: string, column: string])[]): Mapping {
  const mapping: Partial<Record<FeedField, string>> = {};
  for (const [name, column] of pairs) {
    const field = fieldOf(name);
    if (!field) {
      throw new FeedError(
        `"${name ? `${name}=` : ''}${column.trim()}" maps nothing: write field=column, for example ` +
          `title=Name,price=Preis, or brand= for none. The fields are ${FEED_FIELDS.join(', ')}.`,
      );
    }
    mapping[field] = column.trim();
  }
  return mapping;
}

/** @param header as written in the feed; a column feeds one field only, the first that knows its name */
export function guessMapping(header: readonly string[]): Mapping {
  const taken = new Set<string>();
  const mapping: Partial<Record<FeedField, string>> = {};
  // What is called `Price (net)` is the price only where no column has one of the price's own names.
  for (const columns of [byName(header, [asWritten, tidied]), byName(header, [shortened, innermost])]) {
    for (const field of FEED_FIELDS) {
      if (mapping[field] !== undefined) continue;
      const found = HEADER_WORDS[field].map((word) => columns.get(compact(word)));
      const column = found.find((one) => one !== undefined && !taken.has(one));
      if (column === undefined) continue;
      taken.add(column);
      mapping[field] = column;
    }
  }
  return mapping;
}

/** `imageUrl`, `ImageURL`, `image_url` and `image/url` are one name. */
const compact = (name: string): string => cellName(name).replaceAll(/[_/]/g, '');

const AVAILABILITY = new Set(HEADER_WORDS.availability.map(compact));
/** What feeds call the stock, of a product or of one size. */
export const isAvailability = (name: string): boolean => AVAILABILITY.has(compact(name));

/** Characters; what is longer is no name, and text that was taken for a header is not searched for one. */
const LONGEST = 200;

/** @param namings the stronger first: of two columns of one name that one has it */
function byName(header: readonly string[], namings: readonly ((column: string) => string)[]) {
  const named = header.filter(({ length }) => length <= LONGEST);
  const columns = new Map<string, string>();
  for (const naming of namings) {
    for (const column of named.toSorted((a, b) => Number(isNet(a)) - Number(isNet(b)))) {
      const name = compact(naming(column));
      if (!columns.has(name)) columns.set(name, column);
    }
  }
  return columns;
}

/** Nobody pays `Prix (HT)` who may pay `Prix (TTC)`. */
const isNet = (column: string): boolean =>
  /\((?:.*\b)?(?:ht|net|netto|excl|exkl|ohne|zzgl|sin|escl)\b/i.test(column);

const asWritten = (column: string): string => column;

/** `Image 1` is `Image`, `Name *` is `Name`, and `images/image` of XML is `image`. */
const tidied = (column: string): string =>
  column.replace(/([\s_]*1|\s*\*\s*)$/, '').replace(/^(?:.*\/)?([^/]+?)(?:e?s)?\/\1$/i, '$1');

/** `Image URLs (x,y,z...)` is taken for `Image URLs`, and `SKU [optional]` for `SKU`. */
const shortened = (column: string): string => column.replace(/\s*(\(.*\)|\[.*\])\s*$/, '');

/** What stands inside of another element is named by both, for these say little alone. */
const OWN_WORDS = /^(id|name|title|url|link|code|value|text|type)$/i;

/** Their prices and pictures are not the product's. */
const OF_OTHERS =
  /shipping|delivery|versand|liefer|livraison|env[ií]o|spedizione|brand|marke|manufacturer|hersteller|vendor|seller|shop/i;

/** Theirs are sizes of another kind. */
const OF_THINGS =
  /image|picture|photo|bild|foto|media|enclosure|thumb|file|datei|packag|parcel|paket|verpackung|dimension|stock|model/i;

/** `media/picture` of XML is taken for `picture`. */
function innermost(column: string): string {
  const [, outer = '', inner = ''] = /^(.*)\/([^/]+)$/.exec(column) ?? [];
  if (isSize(inner) && OF_THINGS.test(outer)) return '';
  // One size may be sold out.
  if (isAvailability(inner) && isSize(outer.replace(/^.*\//, ''))) return '';
  return OWN_WORDS.test(inner) || OF_OTHERS.test(outer) ? '' : inner;
}

/**
 * @param guess columns that a format knows
 * @throws FeedError when the override names a column that is not there
 */
export function overridden(
  guess: Mapping,
  override: Mapping | undefined,
  header: readonly string[],
): Mapping {
  const columns = new Map(header.map((column) => [cellName(column), column]));
  const found = Object.entries(override ?? {}).map(([field, name]) => {
    if (name === '') return [field, undefined];
    const column = columns.get(cellName(name));
    if (column === undefined) {
      throw new FeedError(`There is no column "${name}"; there are ${header.join(', ')}.`);
    }
    return [field, column];
  });
  const all = Object.entries({ ...guess, ...Object.fromEntries(found) });
  return Object.fromEntries(all.filter(([, column]) => column !== undefined));
}

/** @throws FeedError when a mapping was asked of what has no columns, and could only be passed over */
export function refuseMapping(override: Mapping | undefined, what: string): void {
  if (Object.keys(override ?? {}).length === 0) return;
  throw new FeedError(`--map is of no use here: ${what} has no columns. Leave it out.`);
}

function fieldOf(name: string): FeedField | undefined {
  const wanted = compact(name);
  return FEED_FIELDS.find((field) => field.toLowerCase() === wanted);
}
