/** A catalogue in memory: the product's index, weights, cut-off and type filter over the product's vectors. */
import { exact } from '../../companion/index/exact.ts';
import { joinParts } from '../../companion/index/parts.ts';
import { detailBonus, queryVector } from '../../companion/pipeline/rank.ts';
import type { CatalogueView } from '../../companion/search/catalogue/catalogue-view.ts';
import { findCandidates } from '../../companion/search/matches/candidates.ts';
import { aloneOf } from '../../companion/search/matches/cards.ts';
import { NO_FILTERS } from '../../companion/search/matches/fits.ts';
import { type Steered, steer } from '../../companion/search/query/steer.ts';
import type { StoredProduct } from '../../companion/store/products/product-row.ts';
import { type Filters, GARMENT_TYPES } from '../../contract/index.ts';
import type { Seen } from './seeing/seen.ts';

export interface Found {
  /** Places in the order that the gallery was given, best first. */
  places: number[];
  /** Whether too few were of the likely types, so that others were taken in. */
  widened: boolean;
}

export interface Gallery {
  /** The k nearest vectors, which is what the original's way shows. */
  nearest(query: Seen, k: number): number[];
  /** What a search shows: above the cut-off, and of the likely types while there are k of these. */
  search(query: Seen, k: number, thumbs?: Thumbs): Promise<Found>;
}

/** Places that the person judged. */
export interface Thumbs {
  up: readonly number[];
  down: readonly number[];
}

export function createGallery(items: readonly Seen[]): Gallery {
  const [first] = items;
  if (!first) return { nearest: () => [], search: async () => ({ places: [], widened: false }) };
  const index = exact.create(first.look.length + first.colour.length);
  items.forEach(({ look, colour }, place) => {
    index.add([place], joinParts(look, colour));
  });
  // Nobody states a type, so each has the one that it was given when it came in.
  const products = items.map((item, row) => ({ row, type: item.types[0]?.type }) as StoredProduct);

  /** Types are the only filter here. */
  function rowsWhere({ type = [] }: Partial<Filters>): Set<number> {
    const wanted = type.length > 0 ? type : GARMENT_TYPES;
    return new Set(products.filter((product) => wanted.includes(product.type)).map(({ row }) => row));
  }

  function catalogueOf({ look, colour, details, weights }: Steered): CatalogueView {
    const vector = queryVector(look, colour, weights);
    return {
      nearest: async (k, filters) => index.search(vector, k, filters && rowsWhere(filters)),
      bonuses: (rows) =>
        new Map(rows.map((row) => [row, detailBonus(details, (items[row] as Seen).details)])),
      rowsWhere,
      load: (rows) => new Map(rows.map((row) => [row, products[row] as StoredProduct])),
    };
  }

  return {
    nearest: ({ look, colour }, k) => index.search(queryVector(look, colour), k).map(({ id }) => id),
    async search(query, k, { up, down } = { up: [], down: [] }) {
      const partsOf = (places: readonly number[]) => places.map((place) => items[place] as Seen);
      const steered = steer(query, { up: partsOf(up), down: partsOf(down) });
      const { fitting, widened } = await findCandidates(catalogueOf(steered), {
        filters: NO_FILTERS,
        types: query.types,
        k,
        except: new Set(),
        isOut: () => false,
        groupOf: aloneOf,
      });
      return { places: fitting.slice(0, k).map(({ product }) => product.row), widened };
    },
  };
}
