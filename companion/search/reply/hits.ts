/** Turns cards into hits: what agrees, which colours they have, and the variants beside them. */
import type { Hit, Variant } from '../../../contract/index.ts';
import { agreement } from '../../pipeline/details.ts';
import { bandOf } from '../../pipeline/rank.ts';
import { type StoredProduct, toWire } from '../../store/products/product-row.ts';
import type { VectorRow } from '../../store/vectors/vectors.ts';
import { type Card, groupOf } from '../matches/cards.ts';
import type { Parts, Steered } from '../query/steer.ts';

/** Where pictures are to be had: signed addresses over HTTP, paths on the command line. */
export interface Addresses {
  image(product: StoredProduct): string;
  /** Of the product's cut-out; null where nobody serves one. */
  cutout(product: StoredProduct): string | null;
}

export interface HitContext {
  /** What is searched for, by which everything is ranked. */
  query: Steered;
  /** The garment itself, unsteered: what a hit says of its likeness is about this, and no thumb changes it. */
  garment: Parts;
  /** Parity mode shows no variants. */
  variantsOf(products: readonly StoredProduct[]): StoredProduct[];
  vectorsOf(rows: readonly number[]): ReadonlyMap<number, VectorRow>;
  addresses: Addresses;
  /** Whether the type is one that was searched for. */
  isWanted(product: StoredProduct): boolean;
  isOwned(product: StoredProduct): boolean;
}

/** A feed with every size of every colour must not make a card of hundreds. */
const MOST_VARIANTS = 20;

export function toHits(cards: readonly Card[], context: HitContext): Hit[] {
  const shown = cards.map(({ product }) => product);
  const others = context.variantsOf(shown);
  const vectors = context.vectorsOf([...shown, ...others].map(({ row }) => row));
  const groups = Map.groupBy(others, groupOf);
  return cards.map(({ product, score }) => {
    const vector = vectors.get(product.row);
    const group = groups.get(groupOf(product)) ?? [];
    const variants = rankVariants(product, group, vectors, context);
    return {
      ...toWire(product, context.addresses.image(product)),
      sizes: sizesOf(product, group),
      cutout: context.addresses.cutout(product),
      score: round(Math.min(1, score)),
      // The cut-off is one of looks alone; a doubt about the type, or parity mode, brings a score below it.
      band: bandOf(score) ?? 'loose',
      agree: {
        look: round(vector ? dot(context.garment.look, vector.look) : 0),
        colour: vector && vector.colour.length > 0 ? round(dot(context.garment.colour, vector.colour)) : null,
        details: vector ? detailsIn(context.garment, vector) : null,
        type: context.isWanted(product),
      },
      palette: vector?.palette ?? [],
      variants: variants.map((one) => toVariant(one, vectors.get(one.row), context)),
      owned: context.isOwned(product),
    };
  });
}

/** Where a feed has a row for every size, each row has only its own; rows of one look share a picture. */
function sizesOf({ sizes, picture }: StoredProduct, group: readonly StoredProduct[]): string[] {
  const same = group.filter((one) => one.picture === picture);
  return [...new Set([...sizes, ...same.flatMap((one) => one.sizes)])];
}

/** The most similar first. Sizes of one colour share picture and price and look the same, so one of them is enough. */
function rankVariants(
  hit: StoredProduct,
  group: readonly StoredProduct[],
  vectors: ReadonlyMap<number, VectorRow>,
  { query }: HitContext,
): StoredProduct[] {
  const scoreOf = ({ row }: StoredProduct) => {
    const vector = vectors.get(row);
    if (!vector) return -1;
    return (
      query.weights.look * dot(query.look, vector.look) +
      query.weights.colour * dot(query.colour, vector.colour)
    );
  };
  const looks = new Set([lookOf(hit)]);
  return group
    .filter(({ row }) => row !== hit.row)
    .map((product) => ({ product, score: scoreOf(product) }))
    .sort((a, b) => b.score - a.score)
    .map(({ product }) => product)
    .filter((product) => looks.size < looks.add(lookOf(product)).size)
    .slice(0, MOST_VARIANTS);
}

function lookOf({ picture, price, currency }: StoredProduct): string {
  return `${picture} ${price} ${currency}`;
}

function toVariant(
  product: StoredProduct,
  vector: VectorRow | undefined,
  { addresses }: HitContext,
): Variant {
  const { id, title, price, listPrice, currency, url, color, available } = product;
  const image = addresses.image(product);
  const palette = vector?.palette ?? [];
  return { id, title, price, listPrice, currency, url, image, color, available, palette };
}

function detailsIn(garment: Parts, { details }: VectorRow): number | null {
  const isTold = garment.details.length > 0 && details.length > 0;
  return isTold ? round(agreement(garment.details, details)) : null;
}

function dot(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] as number), 0);
}

/** More digits of a score or a share tell nobody anything. */
export function round(value: number): number {
  return Number(value.toFixed(4));
}
