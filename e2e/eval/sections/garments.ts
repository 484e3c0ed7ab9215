/** Sections `types` and `precision`: what garments are called, and whether the hits are of their kind and colour. */
import { GARMENT_TYPES, type GarmentType } from '../../../contract/index.ts';
import { createGallery, type Found } from '../gallery.ts';
import { confusionOf, mean, precisionAt, share } from '../measures.ts';
import type { Dataset } from '../photos/data.ts';
import { garmentCrops } from '../photos/masks.ts';
import { asked, type ByDomain, flatlays, type Known, ofSplit, type Run, TOP } from '../run.ts';
import { labDistance } from '../seeing/dominant.ts';
import type { Subject } from '../seeing/see.ts';
import type { Seen } from '../seeing/seen.ts';

export interface Queries {
  flatlay: Known[];
  street: Known[];
}

export interface TypeFigures {
  typeAccuracy: ByDomain & { all: number | null };
  /** `[truth][guess]` in the order of `types`. */
  confusion: { types: readonly GarmentType[]; flatlay: number[][]; street: number[][] };
}

export interface PrecisionFigures {
  /** Of the hits that a search shows. */
  precisionAt10: ByDomain;
  /** Of the nearest vectors of the whole catalogue, whatever type the query is taken for. */
  precisionAt10OfVectors: ByDomain;
  /** What the best order could reach: a type that the catalogue lacks has no right hit. */
  precisionAt10Possible: ByDomain;
  /** Mean distance in CIELAB between the dominant colour of a query and those of its hits. */
  colourDeltaE: number | null;
  /** The same to any ten photos: what a search that is blind for colour would have. */
  colourDeltaEByChance: number | null;
  /** Share of queries for which too few products were of the likely types, so that others were taken in. */
  widened: number | null;
}

/** Whole flat-lays, and street photos with the crop that a person would mark round each garment. */
export async function seeQueries(run: Run, dataset: Dataset): Promise<Queries> {
  const own = ofSplit(run, dataset);
  const lying = asked(run, flatlays(own));
  const worn = asked(run, await garmentCrops(own, dataset.labels));
  const crops = worn.map(({ photo, garment, box }) => ({ path: photo.path, crop: box, garment }));
  return {
    flatlay: await look(run, 'flat-lays', lying),
    street: await look(run, 'street garments', crops),
  };
}

async function look(
  { eyes }: Run,
  what: string,
  subjects: readonly (Subject & { garment: GarmentType })[],
): Promise<Known[]> {
  const seen = await eyes.see(what, subjects, false);
  return subjects.map(({ garment }, i) => ({ truth: garment, seen: seen[i] as Seen }));
}

export function typeFigures({ flatlay, street }: Queries): TypeFigures {
  const cases = (domain: readonly Known[]) =>
    domain.map(({ truth, seen }) => ({ truth, guess: seen.types[0]?.type as GarmentType }));
  const accuracy = (domain: readonly Known[]) =>
    share(cases(domain).map(({ truth, guess }) => truth === guess));
  return {
    typeAccuracy: {
      flatlay: accuracy(flatlay),
      street: accuracy(street),
      all: accuracy([...flatlay, ...street]),
    },
    confusion: {
      types: GARMENT_TYPES,
      flatlay: confusionOf(GARMENT_TYPES, cases(flatlay)),
      street: confusionOf(GARMENT_TYPES, cases(street)),
    },
  };
}

export async function precisionFigures(
  { parity }: Run,
  { flatlay, street }: Queries,
  catalogue: readonly Known[],
): Promise<PrecisionFigures> {
  const gallery = createGallery(catalogue.map(({ seen }) => seen));
  const found = new Map<Known, Found>();
  for (const query of [...flatlay, ...street]) {
    const shown = parity
      ? { places: gallery.nearest(query.seen, TOP), widened: false }
      : await gallery.search(query.seen, TOP);
    found.set(query, shown);
  }
  const at = (place: number) => catalogue[place] as Known;
  const shown = (query: Known) => found.get(query)?.places ?? [];
  const precision = (queries: readonly Known[], placesOf: (query: Known) => number[]) =>
    mean(
      queries.map((query) => precisionAt(placesOf(query), (place) => at(place).truth === query.truth, TOP)),
    );
  const byDomain = (placesOf: (query: Known) => number[]): ByDomain => ({
    flatlay: precision(flatlay, placesOf),
    street: precision(street, placesOf),
  });
  const ofType = Map.groupBy(catalogue.keys(), (place) => at(place).truth);
  const distance = (placesOf: (query: Known, i: number) => number[]) =>
    mean(
      [...found.keys()].flatMap((query, i) =>
        placesOf(query, i).map((place) => labDistance(query.seen.dominant, at(place).seen.dominant)),
      ),
      2,
    );
  return {
    precisionAt10: byDomain(shown),
    precisionAt10OfVectors: byDomain(({ seen }) => gallery.nearest(seen, TOP)),
    precisionAt10Possible: byDomain(({ truth }) => ofType.get(truth) ?? []),
    colourDeltaE: distance(shown),
    // A stride that shares no factor with usual catalogue sizes deals any photo to any query.
    colourDeltaEByChance: distance((_, i) =>
      catalogue.slice(0, TOP).map((_, n) => ((i * TOP + n) * 7919) % catalogue.length),
    ),
    widened: share([...found.values()].map(({ widened }) => widened)),
  };
}
