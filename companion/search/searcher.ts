/** One search from question to hits: what POST /v1/search and `lookalike similar` both answer. */
import {
  type GarmentType,
  LIMITS,
  ProblemError,
  type SearchQuery,
  type SearchReply,
  type TypeGuess,
} from '../../contract/index.ts';
import { VERY_CLOSE } from '../pipeline/rank.ts';
import type { StoredProduct } from '../store/products/product-row.ts';
import type { Sources } from '../store/sources/sources.ts';
import { type CatalogueParts, createCatalogue } from './catalogue/catalogue.ts';
import { byPrice, meantFirst, toCards } from './matches/cards.ts';
import { isInStock } from './matches/fits.ts';
import { findMatches, findPlainly, type Matches } from './matches/matches.ts';
import { likelyTypes } from './matches/types.ts';
import { type Steering, steer } from './query/steer.ts';
import { createSubjects, type Subject, type SubjectParts } from './query/subject.ts';
import { cheaperThan } from './reply/cheaper.ts';
import { facetsOf } from './reply/facets.ts';
import { type Addresses, type HitContext, round, toHits } from './reply/hits.ts';
import { isKindOfPage } from './reply/page-kind.ts';

export interface Searcher {
  /**
   * @param picture what to search for; null when `query.like` names a product
   * @throws ProblemError for what cannot be asked, a picture that cannot be used, and a catalogue that is not ready
   */
  search(query: SearchQuery, picture: Uint8Array | null, signal?: AbortSignal): Promise<Answer>;
}

/** The reply but for the picture's name, which only HTTP knows. */
export type Answer = Omit<SearchReply, 'queryId'>;

export interface SearcherParts extends CatalogueParts, SubjectParts {
  sources: Sources;
  /** Encoder and space of a search. */
  choose(parity: boolean): { encoder: string; space: string };
  addresses: Addresses;
}

/** How many of the guesses at the type are shown. */
const SHOWN_TYPES = 5;
const NO_STEERING: Steering = { up: [], down: [] };

export function createSearcher(parts: SearcherParts): Searcher {
  const { products, sources, vectors } = parts;
  const catalogue = createCatalogue(parts);
  const subjects = createSubjects(parts);
  return {
    async search(query, picture, signal) {
      const start = performance.now();
      checkK(query.k);
      const parity = query.parity === 'true';
      const how = { ...parts.choose(parity), parity };
      const total = catalogue.check(how);
      const subject = picture
        ? await subjects.ofPicture(picture, query, how, signal)
        : await subjects.ofProduct(query.like ?? '', query, how, signal);
      const searchStart = performance.now();
      const steered = steer(subject, parity ? NO_STEERING : steeringOf(query, how.space));
      const view = catalogue.view(how.space, steered, signal);
      const wardrobes = sources.wardrobes();
      const names = sources.names();
      const sold = query.pageUrl === undefined ? [] : products.rowsOfPage(query.pageUrl);
      // Beside another product it is one like the others.
      const itself = query.like === undefined ? sold : [];
      const matches = parity
        ? await findPlainly(view)
        : await findMatches(query, subject, view, wardrobes, itself);
      const answer = {
        ...describe(subject),
        encoder: how.encoder,
        catalogue: total,
        ...present(query, matches, {
          query: steered,
          likely: likelyTypes(subject.types),
          sold: new Set(sold),
          garment: subject,
          variantsOf: (shown) => (parity ? [] : products.variantsOf(shown)),
          vectorsOf: (rows) => vectors.of(how.space, rows),
          addresses: parts.addresses,
          isWanted: ({ type }) =>
            parity ? type === subject.types[0]?.type : matches.searched.includes(type),
          isOwned: ({ source }) => wardrobes.has(source),
          nameOf: (source) => names.get(source) ?? source,
        }),
      };
      const end = performance.now();
      const timings = { ...subject.timings, search: end - searchStart, total: end - start };
      return { ...answer, timings };
    },
  };

  function steeringOf({ up, down, colourWeight, inColour }: SearchQuery, space: string): Steering {
    // Products that are gone since the person judged them no longer count.
    const partsOf = (ids: readonly string[]) => {
      const rows = ids.flatMap((id) => products.byId(id)?.row ?? []);
      return [...vectors.of(space, rows).values()];
    };
    return { up: partsOf(up), down: partsOf(down), colourWeight, inColour };
  }
}

function checkK(k: number): void {
  if (Number.isInteger(k) && k >= LIMITS.k.min && k <= LIMITS.k.max) return;
  throw new ProblemError('bad-k', `k must be a whole number from ${LIMITS.k.min} to ${LIMITS.k.max}.`);
}

function describe({ types, box, garments, cutout, palette }: Subject) {
  const guesses = types.map(({ type, confidence }) => ({ type, confidence: round(confidence) }));
  const [best] = guesses as [TypeGuess];
  return {
    type: best.type,
    typeConfidence: best.confidence,
    types: guesses.slice(0, SHOWN_TYPES),
    box,
    garments,
    cutout: cutout && `data:image/webp;base64,${Buffer.from(cutout).toString('base64')}`,
    palette,
  };
}

interface Context extends HitContext {
  /** What the garment may be. */
  likely: readonly GarmentType[];
  /** Rows of what the page sells. */
  sold: ReadonlySet<number>;
  nameOf: (source: string) => string;
}

function present(query: SearchQuery, matches: Matches, context: Context) {
  const { k, sort, pagePrice, pageCurrency } = query;
  const { all, doubted, fitting, barOf, best, searched, widened, owned, groupOf } = matches;
  const similar = toCards(fitting, groupOf);
  const sorted = sort === 'price' ? byPrice(similar) : similar;
  const shown = (widened ? meantFirst(sorted, searched) : sorted).slice(0, k);
  return {
    searched,
    similar: similar.length,
    best: round(best),
    widened,
    facets: facetsOf(
      all.map(({ product }) => product),
      doubted,
      barOf,
      groupOf,
      context.nameOf,
    ),
    cheaper: isKindOfPage(query, context.likely)
      ? cheaperThan(pagePrice, pageCurrency, atAnyPrice(matches, context.sold))
      : null,
    hits: toHits(shown, context),
    owned: toHits(owned, context),
  };
}

/**
 * What the page's price is compared with: whatever the price filter says, so that the comparison stays as it is. No other
 * types, for a hat is no cheaper pair of trousers; nothing that is sold out; and not what the page itself sells.
 */
function atAnyPrice({ all, barOf, searched, groupOf }: Matches, sold: ReadonlySet<number>): StoredProduct[] {
  // In parity mode none is searched for.
  const isKind = (type: GarmentType) => searched.length === 0 || searched.includes(type);
  const fitting = all.filter(
    ({ product, score }) =>
      [null, 'price'].includes(barOf(product)) &&
      isInStock(product) &&
      (isKind(product.type) || score >= VERY_CLOSE) &&
      !sold.has(product.row),
  );
  return toCards(fitting, groupOf)
    .slice(0, LIMITS.similar)
    .map(({ product }) => product);
}
