/** Section `small`: what a search shows where there are few products of each type, as in one small shop. */
import { createGallery } from '../gallery.ts';
import { mean } from '../measures.ts';
import { type Known, TOP } from '../run.ts';
import { sample } from '../sample.ts';
import type { Queries } from './garments.ts';

/** Means of all queries, over their first ten places. */
export interface Shown {
  hits: number | null;
  /** Those of the query's type. */
  right: number | null;
  /** How many of them the shop has, at most ten. */
  possible: number | null;
}

export interface SmallFigures {
  products: number;
  flatlay: Shown;
  street: Shown;
}

const SIZE = 150;
/** Shops that are drawn, and with which seeds. */
const SEEDS = [1, 2, 3];
/** So many the panel asks for at first; on it hangs whether other types are taken in. */
const ASKED = 24;

export async function smallFigures(
  { flatlay, street }: Queries,
  catalogue: readonly Known[],
): Promise<SmallFigures> {
  const shops = SEEDS.map((seed) => sample(catalogue, SIZE, seed));
  const over = async (queries: readonly Known[]): Promise<Shown> => {
    const seen = [];
    for (const shop of shops) seen.push(...(await searchAll(queries, shop)));
    return {
      hits: mean(seen.map(({ hits }) => hits)),
      right: mean(seen.map(({ right }) => right)),
      possible: mean(seen.map(({ possible }) => possible)),
    };
  };
  const products = Math.min(SIZE, catalogue.length);
  return { products, flatlay: await over(flatlay), street: await over(street) };
}

async function searchAll(queries: readonly Known[], shop: readonly Known[]) {
  const gallery = createGallery(shop.map(({ seen }) => seen));
  const found = [];
  for (const { seen, truth } of queries) {
    const shown = (await gallery.search(seen, ASKED)).places.slice(0, TOP);
    const right = shown.filter((place) => shop[place]?.truth === truth).length;
    const possible = Math.min(TOP, shop.filter((known) => known.truth === truth).length);
    found.push({ hits: shown.length, right, possible });
  }
  return found;
}
