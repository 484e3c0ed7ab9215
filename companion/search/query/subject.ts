/** What a search is for: the garment in a picture, or a product of the catalogue ("more like this"). */
import {
  type Box,
  type Garment,
  type Point,
  ProblemError,
  parseBox,
  parsePoint,
  type SearchQuery,
  type Swatch,
  type Timings,
  type TypeGuess,
} from '../../../contract/index.ts';
import type { Analyser } from '../../jobs/analyser/analyser.ts';
import type { AnalyseOptions, Analysis } from '../../pipeline/pipeline.ts';
import type { StoredProduct } from '../../store/products/product-row.ts';
import type { Products } from '../../store/products/products.ts';
import type { Vectors } from '../../store/vectors/vectors.ts';
import type { Cutouts } from './cutouts.ts';
import type { Parts } from './steer.ts';

export interface Subject extends Parts {
  types: TypeGuess[];
  box: Box | null;
  /** All that a picture shows which was looked at as a whole. */
  garments: Garment[];
  palette: Swatch[];
  /** WebP; null when nobody will look at it. */
  cutout: Uint8Array | null;
  /** The product itself, when one is the subject. */
  product: StoredProduct | null;
  /** Of this search alone: all 0 for a picture that was looked at before. */
  timings: Omit<Timings, 'search' | 'total'>;
}

export interface SubjectParts {
  analyser: Analyser;
  products: Products;
  vectors: Vectors;
  cutouts: Cutouts;
}

export interface How {
  encoder: string;
  space: string;
  parity: boolean;
}

export interface Subjects {
  /** @throws ProblemError for a picture, crop or point that cannot be used */
  ofPicture(
    picture: Uint8Array,
    query: Pick<SearchQuery, 'crop' | 'point' | 'near' | 'garment' | 'cut' | 'cutout'>,
    how: How,
    signal?: AbortSignal,
  ): Promise<Subject>;
  /** @throws ProblemError not-found */
  ofProduct(id: string, query: Pick<SearchQuery, 'cutout'>, how: How, signal?: AbortSignal): Promise<Subject>;
}

const NO_TIME = { decode: 0, parse: 0, cut: 0, embed: 0, classify: 0, inference: 0 };

export function createSubjects({ analyser, products, vectors, cutouts }: SubjectParts): Subjects {
  // Kept as long as somebody holds the picture, so that a changed filter or a thumb costs no model run.
  const analyses = new WeakMap<Uint8Array, Map<string, Analysis>>();
  return {
    async ofPicture(picture, query, { encoder, parity }, signal) {
      const options: AnalyseOptions = {
        crop: readCrop(query.crop),
        point: query.point === undefined ? undefined : readPoint(query.point),
        near: query.near.map(readPoint),
        chosen: query.garment,
        cut: query.cut === 'true',
        parity,
        cutout: query.cutout === 'true',
      };
      const known = analyses.get(picture) ?? new Map<string, Analysis>();
      analyses.set(picture, known);
      const key = JSON.stringify([encoder, options]);
      const before = known.get(key);
      const analysis = before ?? (await analyser.call('analyse', [picture, encoder, options], signal));
      known.set(key, analysis);
      return { ...analysis, product: null, timings: before ? NO_TIME : analysis.timings };
    },
    async ofProduct(id, query, { space }, signal) {
      const product = products.byId(id);
      const vector = product && vectors.of(space, [product.row]).get(product.row);
      if (!vector) throw new ProblemError('not-found', `No product is called ${id.slice(0, 80)}.`);
      return {
        ...vector,
        types: [{ type: product.type, confidence: 1 }],
        box: null,
        garments: [],
        cutout: query.cutout === 'true' ? await cutouts.of(product, signal) : null,
        product,
        timings: NO_TIME,
      };
    },
  };
}

function readCrop(text: string | undefined): Box | undefined {
  if (text === undefined) return undefined;
  const box = parseBox(text);
  if (!box) throw new ProblemError('bad-crop', `"${text.slice(0, 80)}" is no crop: use x,y,w,h in pixels.`);
  return box;
}

function readPoint(text: string): Point {
  const point = parsePoint(text);
  if (!point) throw new ProblemError('bad-request', `"${text.slice(0, 80)}" is no point: use x,y in pixels.`);
  return point;
}
