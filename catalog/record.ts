/** From a row's texts, whatever the format calls them, to the canonical record. Every format ends here. */
import {
  currencyCode,
  type FeedField,
  type GarmentType,
  type ProductRecord,
  readAvailability,
} from '../contract/index.ts';
import type { FeedOptions, FeedRow } from './feed.ts';
import { genderOf } from './garment/gender.ts';
import { garmentType, garmentTypeOfTitle } from './garment/type.ts';
import { type Note, note } from './note.ts';
import { skipped } from './skip.ts';
import { withScheme } from './values/bare-address.ts';
import { firstListed } from './values/listed-cell.ts';
import { firstPicture, picturePath } from './values/picture-path.ts';
import { pictureSpellings } from './values/picture-spellings.ts';
import { oneLine, plainText } from './values/plain-text.ts';
import { type Money, parsePrice } from './values/price.ts';
import { sizesIn, sizesOf } from './values/sizes.ts';

/** What a format found, as text; empty, null and missing mean the same. */
export type Draft = Partial<Record<FeedField, string | null>> & {
  /** The texts are what people read already, so that nothing in them is markup. */
  plain?: boolean;
  /** More words that may tell the garment, most telling first; not shown. */
  hints?: readonly (string | null | undefined)[];
  /** Instead of `size`, where they came as a list of names. */
  sizes?: readonly string[];
  /** `from/to` in ISO 8601: outside of it the sale price does not hold. */
  saleDates?: string | null;
};

/** Of a text whose lines are sizes. */
const LINE_END = /[\r\n]|<\/?(?:br|p|div|li)\b[^<>]*>/gi;

export function toRow(draft: Draft, line: number, options: FeedOptions = {}): FeedRow {
  const code = (field: FeedField): string | null => oneLine(draft[field] ?? '') || null;
  const read = draft.plain ? oneLine : plainText;
  // Whoever looks for them types them so; a Mac may have spelt them in parts.
  const words = (field: FeedField) => read(draft[field] ?? '').normalize('NFC') || null;
  const id = code('id');
  const written = draft.image?.trim() ?? '';
  const cell = pictureCell(written, options);
  const first = firstPicture(cell);
  // A file may hold in its name what parts two of them.
  const found = options.pictureOf?.(cell || (id ?? '')) ?? options.pictureOf?.(first);
  const named = found ?? withScheme(first, options.beside);
  if (!named) return skipped(line, 'no-picture');
  if (!found && cell !== written && !mayBeBeside(first, options)) {
    return skipped(line, 'picture-outside', written);
  }
  const image = picturePath(named, options.base);
  if (typeof image !== 'string') return skipped(line, image.problem, named);
  const key = id ?? oneLine(image);
  if (key.length > 200) return skipped(line, 'long-id', key);
  const category = read(firstListed(draft.category ?? '')).normalize('NFC') || null;
  const title = words('title') ?? key.normalize('NFC');
  const available = readAvailability(draft.availability);
  const record: ProductRecord = {
    id: key,
    title,
    brand: words('brand'),
    ...money(draft, options),
    link: webAddress(draft.link, options.shop ?? options.base),
    image,
    category,
    type: garmentType(draft.type) ?? typeOf([category, ...(draft.hints ?? [])], title),
    color: words('color'),
    gender: genderOf(draft.gender) ?? (draft.plain ? null : genderOf(category)),
    // In none, where it is sold out.
    sizes: available === false ? [] : sizesOfDraft(draft, read),
    available,
    groupId: groupOf(code('groupId')),
  };
  const notes = notesOn(record, draft);
  return notes.length > 0 ? { line, record, notes } : { line, record };
}

/** Beside a feed, Magento's `/w/s/1.jpg` begins in the folder of its pictures, and no picture is meant that lies outside. */
function pictureCell(written: string, { base }: FeedOptions): string {
  return base === undefined ? written.replace(/^\/(?!\/)/, '') : written;
}

/** `/home/me/1.jpg` begins in no folder beside the feed, and means what it says. What lies there is not always known. */
function mayBeBeside(path: string, { beside }: FeedOptions): boolean {
  if (!beside?.size) return true;
  return pictureSpellings(path).some((spelling) => beside.has(spelling.split('/')[0] ?? ''));
}

function sizesOfDraft({ sizes, size }: Draft, read: (text: string) => string): string[] {
  return sizes ? sizesOf(sizes) : sizesIn(read((size ?? '').replaceAll(LINE_END, '; ')));
}

/** Shop systems write 0 for what belongs to no other product. */
function groupOf(named: string | null): string | null {
  return named === '0' ? null : (named?.slice(0, 200) ?? null);
}

/** What the feed meant to say and the record does not. */
function notesOn({ price, currency, link }: ProductRecord, draft: Draft): Note[] {
  const notes: Note[] = [];
  const text = [draft.salePrice, draft.price].map((one) => one?.trim()).find(Boolean);
  if (price === null) notes.push(text ? note('price-unread', text) : note('no-price'));
  else if (currency === null) notes.push(note('no-currency'));
  if (link === null && draft.link?.trim()) notes.push(note('link-dropped', draft.link));
  return notes;
}

/** Its code until 1998, which YML still has. */
const OLD_ROUBLE = /^\s*RUR\s*$/i;

/** The sale price is what one pays, unless it is above the price; the dearer of the others is the list price. */
export function money(draft: Draft, { currency, now = new Date() }: FeedOptions) {
  const texts = [draft.salePrice, draft.price, draft.listPrice];
  // A shop may name it in one of them only, and all are read by its decimals.
  const named =
    currencyCode(draft.currency?.replace(OLD_ROUBLE, 'RUB'), currency) ??
    texts.map((text) => parsePrice(text, currency).currency).find(Boolean) ??
    currency;
  const [reduced, regular, list] = texts.map((text) => parsePrice(text, named)) as [Money, Money, Money];
  const holds = onSale(draft.saleDates, now) && !isDearer(reduced, regular);
  const price = (holds ? reduced.amount : null) ?? regular.amount;
  const highest = Math.max(list.amount ?? 0, regular.amount ?? 0);
  return { price, listPrice: price !== null && highest > price ? highest : null, currency: named ?? null };
}

/** A sale above the price is a slip of the feed; amounts in two currencies do not compare. */
function isDearer(sale: Money, regular: Money): boolean {
  const isComparable = !sale.currency || !regular.currency || sale.currency === regular.currency;
  return isComparable && regular.amount !== null && (sale.amount ?? 0) > regular.amount;
}

const DAY = /^\d{4}-\d\d-\d\d$/;
/** Without it JavaScript takes any number for a month: `1` is January 2001. */
const YEAR = /\d{4}/;

/** A day without a time lasts from its beginning to its end. A period that cannot be read does not take the sale away. */
function onSale(dates: string | null | undefined, now: Date): boolean {
  const parts = (dates ?? '').split('/');
  // Days may be written with a slash as well, so that it is not known which one parts them.
  if (parts.length > 2) return true;
  const [from, to] = parts.map((text, i) => {
    const date = text.trim();
    if (!YEAR.test(date)) return Number.NaN;
    return Date.parse(DAY.test(date) ? `${date}T${i === 0 ? '00:00:00' : '23:59:59'}` : date);
  });
  return !(from && now.getTime() < from) && !(to && now.getTime() > to);
}

/** Categories that shops file the narrower types under as well. */
const COARSE: Readonly<Partial<Record<GarmentType, readonly GarmentType[]>>> = {
  top: ['t-shirt', 'shirt', 'knitwear'],
  pants: ['shorts'],
  outerwear: ['blazer'],
};

/** The feed's category decides; its title only where the category is silent or coarse. */
function typeOf(categories: readonly (string | null | undefined)[], title: string) {
  for (const category of categories) {
    const type = garmentType(category);
    if (!type) continue;
    const narrower = COARSE[type];
    const named = narrower && garmentTypeOfTitle(title);
    return named && narrower.includes(named) ? named : type;
  }
  return garmentTypeOfTitle(title);
}

/** Only http(s): a `javascript:` link of a feed must never reach a click. */
function webAddress(text: string | null | undefined, base?: string): string | null {
  if (!text) return null;
  const url = URL.parse(withScheme(text.trim().replaceAll(/&(amp;)+/g, '&')), base);
  return url?.protocol === 'http:' || url?.protocol === 'https:' ? url.href : null;
}
