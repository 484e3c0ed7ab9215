/** A product of schema.org, whichever way the page writes it down. */
import { readAvailability } from '../../contract/availability.ts';
import type { ProductFacts } from './facts.ts';
import { amount, currency } from './money.ts';
import { list, text } from './words.ts';

export type Fields = Record<string, unknown>;

interface Offer {
  price: number | null;
  listPrice: number | null;
  currency: string | null;
  available: boolean | null;
}

/** Of several offers the lowest that can be had counts. */
export function describe(product: Fields): Omit<ProductFacts, 'from'> {
  const variants = objects(product.hasVariant);
  const all = [product, ...variants].map((one) => ({ ...one, offered: offersOf(one) }));
  const offers = all.flatMap(({ offered }) => offered);
  const priced = offers.filter(({ price }) => price !== null);
  const best = cheapest(priced.filter(({ available }) => available !== false)) ?? cheapest(priced);
  const stock = offers.flatMap(({ available }) => available ?? []);
  return {
    title: text(first(product.name)),
    brand: named(list(product.brand)[0], 'name'),
    category: named(list(product.category ?? variants[0]?.category)[0], 'name'),
    image: named(list(product.image ?? variants[0]?.image)[0], 'url', 'contentUrl'),
    price: best?.price ?? null,
    listPrice: best?.listPrice ?? null,
    currency: best?.currency ?? null,
    available: stock.length === 0 ? null : stock.includes(true),
    sizes: [...new Set(all.filter(isThere).flatMap(sizesOf))].slice(0, 60),
  };
}

/** A variant that is sold out has a size that nobody can buy. */
function isThere({ offered }: { offered: readonly Offer[] }): boolean {
  return offered.length === 0 || offered.some(({ available }) => available !== false);
}

function sizesOf({ size }: Fields): string[] {
  return list(size).flatMap((one) => named(one, 'name') ?? []);
}

/** Pages that know no better state the price beside the name. */
function offersOf(product: Fields): Offer[] {
  const offers = objects(product.offers);
  return (offers.length > 0 || product.price === undefined ? offers : [product]).map(offerOf);
}

function offerOf(offer: Fields): Offer {
  const parts = objects(offer.priceSpecification);
  const struck = parts.find(({ priceType }) => /ListPrice|StrikethroughPrice/.test(String(priceType ?? '')));
  const plain = parts.find((part) => part !== struck);
  const code = currency(first(offer.priceCurrency) ?? first(plain?.priceCurrency));
  const price = amount(first(offer.price) ?? first(offer.lowPrice) ?? first(plain?.price), code);
  const listPrice = amount(first(struck?.price), code);
  return {
    price,
    listPrice: price !== null && listPrice !== null && listPrice > price ? listPrice : null,
    currency: code,
    available: readAvailability(text(first(offer.availability))),
  };
}

/** Of those in the currency of the first: numbers of two currencies are never compared. */
function cheapest(offers: readonly Offer[]): Offer | undefined {
  return offers
    .filter(({ currency: code }) => code === offers[0]?.currency)
    .toSorted((a, b) => Number(a.price) - Number(b.price))[0];
}

/** A thing that is told by its name, or by an object that holds it. */
function named(thing: unknown, ...keys: readonly string[]): string | null {
  const value = typeof thing === 'object' ? keys.map((key) => (thing as Fields)[key]).find(Boolean) : thing;
  return text(first(value));
}

function objects(value: unknown): Fields[] {
  return list(value).filter((one): one is Fields => typeof one === 'object');
}

function first(value: unknown): unknown {
  return list(value)[0];
}
