/** schema.org's Product and ProductGroup, in the many shapes that pages give them, as drafts. */
import { readAvailability } from '../contract/index.ts';
import { type JsonObject, listOf, objectOf, objectsOf, textOf } from './json-value.ts';
import { PICTURE_FILES } from './picture-path.ts';
import type { Draft } from './record.ts';
import { moneyIn, type Resolved } from './schema-offers.ts';

const PRODUCT =
  /^(?:https?:\/\/(?:www\.)?schema\.org\/|schema:)?(?:Product|ProductGroup|ProductModel|IndividualProduct)$/;

/** Deeper than this nobody nests a product, and hostile data must not end the stack. */
const MAX_DEPTH = 12;

export interface SchemaDraft {
  draft: Draft;
  /** It stands in an ItemList: a page names others than its own there. */
  isListed: boolean;
  /** Index of the piece that it stands in. */
  piece: number;
}

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

/** Variants that share a picture differ in size only; the first that is in stock stands for them, with the sizes of all that are not sold out. */
function productDrafts(node: JsonObject, resolved: Resolved): Draft[] {
  const variants = objectsOf(node.hasVariant).map(resolved);
  const known = variants.filter((variant) => variant.offers ?? variant.name ?? variant.image);
  const own = draftOf(node, resolved);
  if (known.length === 0) return variants.length > 0 && !node.offers ? [] : [own];
  const group = own.groupId || own.id;
  const looks = Map.groupBy(known, (variant) => pictureIn(variant.image, resolved) || own.image);
  return [...looks.values()].map((same) => {
    const drafts = same.map((variant) => draftOf(variant, resolved));
    const shown = drafts.find((draft) => readAvailability(draft.availability)) ?? (drafts[0] as Draft);
    // What the variant does not say is said by the group.
    const said = Object.fromEntries(Object.entries(shown).filter(([, value]) => value));
    const bought = drafts.filter(({ availability }) => readAvailability(availability) !== false);
    const size = bought.flatMap((draft) => draft.size || []).join('; ') || own.size;
    return { ...own, ...said, size, id: drafts[0]?.id || shown.image || own.id, groupId: group };
  });
}

function draftOf(node: JsonObject, resolved: Resolved): Draft {
  const offers = objectsOf(node.offers).map(resolved);
  const group = objectOf(listOf(node.isVariantOf)[0]);
  return {
    id: textOf(node.sku) || textOf(node.productID) || textOf(node['@id']) || textOf(node.url),
    title: textOf(node.name),
    brand: nameOf(node.brand, resolved) || nameOf(node.manufacturer, resolved),
    ...moneyIn(offers, resolved),
    image: pictureIn(node.image, resolved),
    link: textOf(node.url) || textOf(offers[0]?.url),
    category: nameOf(node.category, resolved),
    color: textOf(node.color),
    gender: objectsOf(node.audience)
      .flatMap((audience) => listOf(resolved(audience).suggestedGender))
      .map(textOf)
      .join(', '),
    size: listOf(node.size)
      .map((size) => nameOf(size, resolved))
      .join('; '),
    groupId:
      textOf(node.productGroupID) ||
      textOf(node.inProductGroupWithID) ||
      textOf(group?.productGroupID) ||
      textOf(group?.['@id']),
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

/** With a fragment an id is a name of the page's own making (`https://shop.example/p/#primaryimage`). */
const ADDRESS = /^https?:\/\/[^#]+$/i;

function addressOf(image: JsonObject): string {
  const id = textOf(image['@id']);
  const isAddress = ADDRESS.test(id) || PICTURE_FILES.test(id.replace(/[?#].*/, ''));
  return textOf(image.contentUrl) || textOf(image.url) || (isAddress ? id : '');
}

function nameOf(value: unknown, resolved: Resolved): string {
  return textOf(value) || textOf(objectsOf(value).map(resolved)[0]?.name);
}
