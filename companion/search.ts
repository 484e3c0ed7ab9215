/** One search from bytes to hits: what POST /v1/search and `lookalike similar` both answer. */
import {
  type Box,
  type GarmentType,
  type Hit,
  LIMITS,
  ProblemError,
  type SearchReply,
  type TypeGuess,
} from '../contract/index.ts';
import type { Neighbour } from './index/vector-index.ts';
import type { Analyser } from './jobs/analyser.ts';
import type { Analysis } from './pipeline/pipeline.ts';
import { bandOf, queryVector } from './pipeline/rank.ts';
import type { Products, StoredProduct } from './store/products.ts';
import type { Vectors } from './store/vectors.ts';

export interface SearchOptions {
  crop?: Box | undefined;
  k: number;
  /** Search within this type instead of the recognised ones. */
  type?: GarmentType | undefined;
  /** The original's behaviour: its cut, no colour part, the whole catalogue. */
  parity?: boolean | undefined;
  /** Ask for the cut-out as a picture. */
  cutout?: boolean | undefined;
}

export interface Searcher {
  /** Throws ProblemError for pictures, crops, k and catalogues that cannot be searched. */
  search(bytes: Uint8Array, options: SearchOptions, signal?: AbortSignal): Promise<SearchReply>;
}

export interface SearcherParts {
  analyser: Analyser;
  products: Products;
  vectors: Vectors;
  generation(): number;
  /** Encoder and space of a search. */
  choose(parity: boolean): { encoder: string; space: string };
  /** The picture's address in a hit. */
  imageOf(product: StoredProduct): string;
}

/** Types are taken in until they are this likely together: a shirt that may be a blouse is looked for as both. */
const ENOUGH_CONFIDENCE = 0.85;
/** Guesses that are worth a chip. */
const SHOWN_TYPES = 5;

export function createSearcher(parts: SearcherParts): Searcher {
  const { analyser, products, vectors } = parts;
  return {
    async search(bytes, options, signal) {
      const { k, parity = false } = options;
      if (!Number.isInteger(k) || k < LIMITS.k.min || k > LIMITS.k.max) {
        throw new ProblemError('bad-k', `k must be a whole number from ${LIMITS.k.min} to ${LIMITS.k.max}.`);
      }
      const start = performance.now();
      const { encoder, space } = parts.choose(parity);
      const catalogue = checkCatalogue(space, parity);
      const analysis = await analyser.call(
        'analyse',
        [bytes, encoder, { crop: options.crop, parity, cutout: options.cutout }],
        signal,
      );
      const searchStart = performance.now();
      const types = parity ? null : options.type ? [options.type] : likelyTypes(analysis.types);
      const { neighbours, widened } = await nearest(space, analysis, k, types, signal);
      const end = performance.now();
      return {
        ...describe(analysis),
        encoder,
        catalogue,
        widened,
        timings: { ...analysis.timings, search: end - searchStart, total: end - start },
        hits: toHits(neighbours),
      };
    },
  };

  function checkCatalogue(space: string, parity: boolean): number {
    const catalogue = products.count();
    if (catalogue === 0) {
      throw new ProblemError(
        'catalogue-empty',
        'Import a feed first: npm run -s lookalike -- import DIR_OR_CSV',
      );
    }
    const missing = catalogue - vectors.count(space);
    if (missing > 0) {
      const command = `npm run -s lookalike -- reindex${parity ? ' --parity' : ''}`;
      throw new ProblemError(
        'reindex-needed',
        `${missing} of ${catalogue} products have no vector of this encoder. Run: ${command}`,
      );
    }
    return catalogue;
  }

  async function nearest(
    space: string,
    { look, colour }: Analysis,
    k: number,
    types: readonly GarmentType[] | null,
    signal?: AbortSignal,
  ): Promise<{ neighbours: Neighbour[]; widened: boolean }> {
    const request = { space, generation: parts.generation(), vector: queryVector(look, colour), k };
    const allow = types && products.rowsOfTypes(types);
    const { neighbours } = await analyser.call('search', [{ ...request, allow }], signal);
    if (!allow || neighbours.length >= k) return { neighbours, widened: false };
    const whole = await analyser.call('search', [{ ...request, allow: null }], signal);
    const others = whole.neighbours.filter(({ id }) => !allow.has(id)).slice(0, k - neighbours.length);
    return { neighbours: [...neighbours, ...others], widened: others.length > 0 };
  }

  function toHits(neighbours: readonly Neighbour[]): Hit[] {
    const found = products.byRows(neighbours.map(({ id }) => id));
    return neighbours.flatMap(({ id, score }) => {
      const product = found.get(id);
      // Gone between the scan and now: an import runs beside us.
      if (!product) return [];
      const { row: _row, picture: _picture, ...shown } = product;
      return [{ ...shown, image: parts.imageOf(product), score: round(score, 4), band: bandOf(score) }];
    });
  }
}

function describe({
  types,
  box,
  cutout,
}: Analysis): Pick<SearchReply, 'type' | 'typeConfidence' | 'types' | 'box' | 'cutout'> {
  const [best] = types as [TypeGuess];
  return {
    type: best.type,
    typeConfidence: round(best.confidence, 4),
    types: types
      .slice(0, SHOWN_TYPES)
      .map(({ type, confidence }) => ({ type, confidence: round(confidence, 4) })),
    box,
    cutout: cutout && `data:image/webp;base64,${Buffer.from(cutout).toString('base64')}`,
  };
}

function likelyTypes(guesses: readonly TypeGuess[]): GarmentType[] {
  const taken: GarmentType[] = [];
  let sum = 0;
  for (const { type, confidence } of guesses) {
    if (sum >= ENOUGH_CONFIDENCE) break;
    taken.push(type);
    sum += confidence;
  }
  return taken;
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
