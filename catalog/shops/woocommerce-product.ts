/** A product of WooCommerce as its two interfaces answer with it: the REST one of the owner, and the Store one of all. */
import { tellingCategory } from '../garment/categories.ts';
import { HEADER_WORDS } from '../header-words.ts';
import { cellName, isGender, isSize } from '../mapping.ts';
import type { Draft } from '../record.ts';
import { type JsonObject, listOf, moneyOf, objectOf, objectsOf, textOf } from '../values/json-value.ts';
import { priceText } from '../values/price.ts';
import { isColor } from './looks.ts';

/** @param text the beginning of JSON: no other shop system has a page's `permalink` beside these. */
export const isWooCommerceJson = (text: string): boolean =>
  /"permalink"\s*:/.test(text) && /"(stock_status|regular_price|currency_minor_unit)"\s*:/.test(text);

/** @returns null where it is no product */
export function wooCommerceDraft(json: JsonObject): Draft | null {
  const id = textOf(json.id);
  const title = textOf(json.name);
  if (!id || !(title || json.permalink)) return null;
  const categories = namesIn(json.categories);
  const brands = [...namesIn(json.brands), attributes(json, isBrand)[0]];
  return {
    id,
    title,
    brand: brands.find(Boolean) ?? '',
    image: sourceOf(listOf(json.images)[0] ?? json.image),
    link: textOf(json.permalink),
    category: tellingCategory(categories),
    hints: [...categories, ...namesIn(json.tags)],
    color: attributes(json, isColor)[0] ?? '',
    gender: attributes(json, isGender).join(', '),
    sizes: attributes(json, isSize),
    availability: availability(json),
    groupId: groupOf(json),
    ...('prices' in json ? storePrices(objectOf(json.prices) ?? {}) : restPrices(json)),
  };
}

/** `regular_price` is empty for a product with variations, whose lowest one `price` holds. */
function restPrices(json: JsonObject): Draft {
  const [price, regular, sale] = [json.price, json.regular_price, json.sale_price].map(moneyOf);
  const dates = [json.date_on_sale_from, json.date_on_sale_to].map(textOf);
  return {
    price: regular || price || '',
    salePrice: sale || '',
    saleDates: dates.some(Boolean) ? dates.join('/') : '',
  };
}

/** In the smallest coin: `1999` with two decimals is 19.99. */
function storePrices(prices: JsonObject): Draft {
  const decimals = Number(textOf(prices.currency_minor_unit) || 2);
  const money = (price: unknown) => {
    const amount = Number(textOf(price));
    return priceText(amount / 10 ** decimals);
  };
  const [price, regular] = [prices.price, prices.regular_price].map(money);
  return { price: price || regular || '', listPrice: regular || '', currency: textOf(prices.currency_code) };
}

/** Not an object, which has words of its own: `constructor`. */
const STOCK = new Map([
  ['instock', 'in stock'],
  ['outofstock', 'out of stock'],
  ['onbackorder', 'backorder'],
]);

/** What is no longer shown cannot be had. */
function availability(json: JsonObject): string {
  const { status, stock_status: stock, is_in_stock: isInStock } = json;
  if (status !== undefined && !/^publish$/.test(textOf(status))) return 'out of stock';
  const said = textOf(stock) || textOf(isInStock);
  return STOCK.get(said) ?? said;
}

/** A variation names its product; a product with some is the group itself. */
function groupOf({ id, parent_id: parent, parent: storeParent, variations }: JsonObject): string {
  const named = textOf(parent) || textOf(storeParent);
  if (named && named !== '0') return named;
  return listOf(variations).length > 0 ? textOf(id) : '';
}

/** Values of the attribute with the wanted name: `options` of a product, `option` of a variation, `terms` in a shop. */
function attributes(json: JsonObject, wanted: (name: string) => boolean): string[] {
  const found = objectsOf(json.attributes).find(({ name }) => wanted(textOf(name).replace(/^pa_/, '')));
  if (!found) return [];
  const values = [...listOf(found.options), ...listOf(found.option)].map(textOf);
  return [...values, ...namesIn(found.terms)].filter(Boolean);
}

const namesIn = (list: unknown): string[] => objectsOf(list).map(({ name }) => textOf(name));

const isBrand = (name: string): boolean => HEADER_WORDS.brand.includes(cellName(name));

const sourceOf = (image: unknown): string => textOf(objectOf(image)?.src);
