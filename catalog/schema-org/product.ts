/** schema.org's Product and ProductGroup, in the many shapes that pages give them, as drafts. */
import { readAvailability } from '../../contract/index.ts';
import type { Draft } from '../record.ts';
import { type JsonObject, listOf, objectOf, objectsOf, textOf } from '../values/json-value.ts';
import { PICTURE_FILES } from '../values/picture-path.ts';
import { moneyIn, type Resolved } from './offers.ts';

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
  const all = found
    .filter(({ node }) => !inGroups.has(node))
    .flatMap(({ node, ...where }) => productDrafts(node, resolved).map((draft) => ({ draft, ...where })));
  return sizesTogether(all);
}

/** Shops that know no groups write their product once for each size. */
function sizesTogether(all: readonly SchemaDraft[]): SchemaDraft[] {
  const looks = Map.groupBy(all, ({ draft, isListed, piece }) => {
    const { title, image, color, size } = draft;
    return size && image && !isListed ? JSON.stringify([piece, title, image, color]) : draft;
  });
  return [...looks.values()].map((same) => ({
    ...(same[0] as SchemaDraft),
    draft: oneOf(same.map(({ draft }) => draft)),
  }));
}

/** Of drafts that differ in size only, the first that is in stock, with the sizes of all that are not sold out. */
function oneOf(drafts: readonly Draft[]): Draft {
  const shown = drafts.find((draft) => readAvailability(draft.availability)) ?? (drafts[0] as Draft);
  const bought = drafts.filter(({ availability }) => readAvailability(availability) !== false);
  return { ...shown, id: drafts[0]?.id, size: bought.flatMap((draft) => draft.size || []).join('; ') };
}

function isReference(node: JsonObject): boolean {
  return Object.keys(node).every((key) => key === '@id' || key === '@type');
}

function isProduct(node: JsonObject): boolean {
  return listOf(node['@type']).some((type) => PRODUCT.test(textOf(type)));
}

/** Variants that share a picture differ in size only. */
function productDrafts(node: JsonObject, resolved: Resolved): Draft[] {
  const variants = objectsOf(node.hasVariant).map(resolved);
  const known = variants.filter((variant) => variant.offers ?? variant.name ?? variant.image);
  const own = draftOf(node, resolved);
  if (known.length === 0) return variants.length > 0 && !node.offers ? [] : [own];
  const group = own.groupId || own.id;
  const looks = Map.groupBy(known, (variant) => pictureIn(variant.image, resolved) || own.image);
  return [...looks.values()].map((same) => {
    const drafts = same.map((variant) => draftOf(variant, resolved));
    const shown = oneOf(drafts);
    // What the variant does not say is said by the group; what several are called holds their sizes as well.
    const said = Object.fromEntries(Object.entries(shown).filter(([, value]) => value));
    const names = new Set(drafts.map(({ title }) => title));
    const title = (names.size > 1 && own.title) || shown.title || own.title;
    return { ...own, ...said, title, id: shown.id || shown.image || own.id, groupId: group };
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
