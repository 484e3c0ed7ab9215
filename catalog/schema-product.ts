/** schema.org's Product and ProductGroup, in the many shapes that pages give them, as drafts. */
import { PICTURE_FILES } from './formats/pictures.ts';
import { type JsonObject, listOf, moneyOf, objectOf, objectsOf, textOf } from './json-value.ts';
import { currencyCode, parsePrice } from './price.ts';
import type { Draft } from './record.ts';

const PRODUCT =
  /^(?:https?:\/\/(?:www\.)?schema\.org\/|schema:)?(?:Product|ProductGroup|ProductModel|IndividualProduct)$/;
const LIST_PRICE = /(ListPrice|StrikethroughPrice|SRP)$/;
const IN_STOCK = /(InStock|PreOrder|BackOrder|LimitedAvailability|OnlineOnly)$/i;

/** Deeper than this nobody nests a product, and hostile data must not end the stack. */
const MAX_DEPTH = 12;

export interface SchemaDraft {
  draft: Draft;
  /** It stands in an ItemList: a page names others than its own there. */
  isListed: boolean;
  /** Index of the piece that it stands in. */
  piece: number;
}

/** What an object that may only name another by its `@id` stands for. */
type Resolved = (node: JsonObject) => JsonObject;

/**
 * All products in pieces of JSON-LD that may refer to each other, wherever they stand: lists, `@graph`, `mainEntity`,
 * `itemListElement`.
 */
export function schemaDrafts(pieces: readonly unknown[]): SchemaDraft[] {
  const found: { node: JsonObject; isListed: boolean; piece: number }[] = [];
  const byId = new Map<string, JsonObject>();
  const walk = (value: unknown, depth: number, piece: number, isListed = false): void => {
    if (depth > MAX_DEPTH) return;
    for (const node of objectsOf(value)) {
      const id = textOf(node['@id']);
      if (id && !isReference(node) && !byId.has(id)) byId.set(id, node);
      if (isProduct(node)) {
        found.push({ node, isListed, piece });
        continue;
      }
      for (const [key, inner] of Object.entries(node)) {
        if (typeof inner === 'object') walk(inner, depth + 1, piece, isListed || key === 'itemListElement');
      }
    }
  };
  for (const [piece, json] of pieces.entries()) walk(json, 0, piece);
  const resolved: Resolved = (node) => byId.get(textOf(node['@id'])) ?? node;
  const inGroups = new Set(found.flatMap(({ node }) => objectsOf(node.hasVariant).map(resolved)));
  return found
    .filter(({ node }) => !inGroups.has(node))
    .flatMap(({ node, ...where }) => productDrafts(node, resolved).map((draft) => ({ draft, ...where })));
}

function isReference(node: JsonObject): boolean {
  return Object.keys(node).every((key) => key === '@id' || key === '@type');
}

function isProduct(node: JsonObject): boolean {
  return listOf(node['@type']).some((type) => PRODUCT.test(textOf(type)));
}

/** Variants that share a picture differ in size only; the first that is in stock stands for them. */
function productDrafts(node: JsonObject, resolved: Resolved): Draft[] {
  const variants = objectsOf(node.hasVariant).map(resolved);
  const known = variants.filter((variant) => variant.offers ?? variant.name ?? variant.image);
  const own = draftOf(node, resolved);
  if (known.length === 0) return variants.length > 0 && !node.offers ? [] : [own];
  const group = own.groupId || own.id;
  const looks = Map.groupBy(known, (variant) => pictureIn(variant.image, resolved) || own.image);
  return [...looks.values()].map((same) => {
    const drafts = same.map((variant) => draftOf(variant, resolved));
    const shown =
      drafts.find(({ availability }) => IN_STOCK.test(availability ?? '')) ?? (drafts[0] as Draft);
    // What the variant does not say is said by the group.
    const said = Object.fromEntries(Object.entries(shown).filter(([, value]) => value));
    return { ...own, ...said, id: drafts[0]?.id || shown.image || own.id, groupId: group };
  });
}

function draftOf(node: JsonObject, resolved: Resolved): Draft {
  const offers = objectsOf(node.offers).map(resolved);
  const group = objectOf(listOf(node.isVariantOf)[0]);
  return {
    id: textOf(node.sku) || textOf(node.productID) || textOf(node['@id']) || textOf(node.url),
    title: textOf(node.name),
    brand: nameOf(node.brand, resolved) || nameOf(node.manufacturer, resolved),
    ...money(offers),
    image: pictureIn(node.image, resolved),
    link: textOf(node.url) || textOf(offers[0]?.url),
    category: nameOf(node.category, resolved),
    color: textOf(node.color),
    gender: textOf(objectOf(node.audience)?.suggestedGender),
    groupId:
      textOf(node.productGroupID) ||
      textOf(node.inProductGroupWithID) ||
      textOf(group?.productGroupID) ||
      textOf(group?.['@id']),
  };
}

/** One offer, several, or an AggregateOffer with or without the ones that it sums up: the cheapest is the price. */
function money(offers: readonly JsonObject[]) {
  const all = offers.flatMap((offer) => [offer, ...objectsOf(offer.offers)]);
  const specifications = all.flatMap((offer) => objectsOf(offer.priceSpecification));
  const isList = (specification: JsonObject) => LIST_PRICE.test(textOf(specification.priceType));
  const now = [...all, ...specifications.filter((specification) => !isList(specification))];
  const prices = now.map(({ price, lowPrice }) => moneyOf(lowPrice ?? price));
  const currency = [...all, ...specifications]
    .map(({ priceCurrency }) => textOf(priceCurrency))
    .find(Boolean);
  const amounts = prices.map((price) => parsePrice(price, currencyCode(currency)).amount ?? Infinity);
  const cheapest = amounts.indexOf(Math.min(...amounts));
  const stock = all.map(({ availability }) => textOf(availability)).filter(Boolean);
  return {
    price: prices[cheapest] ?? '',
    listPrice: moneyOf(specifications.find(isList)?.price),
    currency,
    availability: stock.find((state) => IN_STOCK.test(state)) ?? stock[0],
  };
}

/** An address, an ImageObject or the `@id` of one, or a list of these; a picture in the page itself is a placeholder. */
function pictureIn(value: unknown, resolved: Resolved): string {
  const addresses = listOf(value).map((image) => {
    const object = objectOf(image);
    return object ? addressOf(resolved(object)) : textOf(image);
  });
  return addresses.find((address) => address && !address.startsWith('data:')) ?? '';
}

function addressOf(image: JsonObject): string {
  const id = textOf(image['@id']);
  // Most ids are names of the page's own making (`https://shop.example/p/#primaryimage`), where no picture is.
  return (
    textOf(image.contentUrl) || textOf(image.url) || (PICTURE_FILES.test(id.replace(/[?#].*/, '')) ? id : '')
  );
}

function nameOf(value: unknown, resolved: Resolved): string {
  return textOf(value) || textOf(objectsOf(value).map(resolved)[0]?.name);
}
