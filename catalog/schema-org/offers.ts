/** What a product of schema.org costs, by its offers in the many shapes that pages give them. */
import { currencyCode, readAvailability } from '../../contract/index.ts';
import type { Draft } from '../record.ts';
import { type JsonObject, listOf, moneyOf, objectOf, objectsOf, textOf } from '../values/json-value.ts';
import { parsePrice } from '../values/price.ts';

const LIST_PRICE = /(ListPrice|StrikethroughPrice|SRP)$/;

interface Price {
  text: string;
  /** Null where the text cannot be read. */
  amount: number | null;
  /** ISO 4217. */
  currency: string | null;
}

/** What an object that may only name another by its `@id` stands for. */
export type Resolved = (node: JsonObject) => JsonObject;

type Asked = Price & { listPrice: string; isGone: boolean };

type OfferMoney = Pick<Draft, 'price' | 'listPrice' | 'currency' | 'availability'>;

/** One offer, several, or an AggregateOffer with or without the ones that it sums up: the cheapest that can be had. */
export function moneyIn(offers: readonly JsonObject[], resolved: Resolved): OfferMoney {
  const within = (offer: JsonObject) => objectsOf(offer.offers).map(resolved);
  const all = offers.flatMap((offer) => [offer, ...within(offer)]);
  const stated = [...all, ...all.flatMap((offer) => specificationsOf(offer, resolved))]
    .map(({ priceCurrency }) => textOf(priceCurrency))
    .find(Boolean);
  const currency = currencyCode(stated);
  const asked = offers.filter(isForAll).flatMap((offer) => {
    const summedUp = within(offer)
      .filter(isForAll)
      .map((one) => askedBy(one, resolved, currencyCode(textOf(offer.priceCurrency)) ?? currency));
    return summedUp.some(({ amount }) => amount !== null) ? summedUp : [askedBy(offer, resolved, currency)];
  });
  const there = asked.filter(({ amount, isGone }) => amount !== null && !isGone);
  const best = cheapest(there) ?? cheapest(asked) ?? asked[0];
  const stock = all.map((offer) => textOf(offer.availability)).filter(Boolean);
  return {
    price: best?.text,
    listPrice: best?.listPrice,
    currency: best?.currency ?? currency,
    availability: stock.find(readAvailability) ?? stock[0],
  };
}

/** The offer's own price; where it has none, the lowest of its specifications. */
function askedBy(offer: JsonObject, resolved: Resolved, currency: string | null): Asked {
  const read = ({ price, lowPrice, priceCurrency }: JsonObject, stated: string | null): Price => {
    const text = moneyOf(lowPrice ?? price);
    const named = currencyCode(textOf(priceCurrency)) ?? stated;
    const money = parsePrice(text, named);
    return { text, amount: money.amount, currency: named ?? money.currency };
  };
  const specifications = specificationsOf(offer, resolved);
  const own = read(offer, currency);
  const others = specifications
    .filter((one) => isForAll(one) && !isList(one))
    .map((one) => read(one, own.currency));
  const asked = own.amount === null ? (cheapest(others) ?? own) : own;
  const lists = specifications.filter(isList).map((one) => read(one, own.currency));
  return {
    ...asked,
    listPrice: lists.find((list) => list.currency === asked.currency)?.text ?? '',
    isGone: readAvailability(textOf(offer.availability)) === false,
  };
}

const specificationsOf = (offer: JsonObject, resolved: Resolved): JsonObject[] =>
  objectsOf(offer.priceSpecification).map(resolved);

/** Of those in the first one's currency: 10 dollars are not less than 1500 yen. */
function cheapest<P extends Price>(prices: readonly P[]): P | undefined {
  const readable = prices.filter(({ amount }) => amount !== null);
  return readable
    .filter(({ currency }) => currency === readable[0]?.currency)
    .toSorted((a, b) => (a.amount as number) - (b.amount as number))[0];
}

/** Members pay less, and a price by the metre or the hundred grams is not that of the piece. */
const isForAll = (offer: JsonObject): boolean =>
  !offer.validForMemberTier && listOf(offer.referenceQuantity).map(objectOf).every(isPiece);

/** What UN/CEFACT calls one, a piece, each. */
const PIECE = /^(?:C62|H87|EA|PCE)?$/i;

function isPiece(quantity: JsonObject | null): boolean {
  const { value = 1, unitCode, unitText } = quantity ?? { value: 0 };
  return Number(textOf(value)) === 1 && PIECE.test(textOf(unitCode) || textOf(unitText));
}

const isList = (specification: JsonObject): boolean => LIST_PRICE.test(textOf(specification.priceType));
