/** All measures of one encoder over one folder of photos. */
import { readDataset } from './photos/data.ts';
import { catalogue, ofSplit, type Run, type Settings } from './run.ts';
import { type ChipFigures, chipFigures } from './sections/chips.ts';
import {
  type PrecisionFigures,
  precisionFigures,
  seeQueries,
  type TypeFigures,
  typeFigures,
} from './sections/garments.ts';
import { type ParserFigures, parserFigures } from './sections/parser.ts';
import {
  type InstanceFigures,
  instanceRecall,
  type PairFigures,
  pairRecall,
} from './sections/same-product.ts';
import { type SmallFigures, smallFigures } from './sections/small-shop.ts';
import { type SpeedFigures, speedFigures } from './sections/speed.ts';
import { type SteerFigures, steerFigures } from './sections/steering.ts';
import { openEyes } from './seeing/see.ts';

export const SECTIONS = [
  'types',
  'chips',
  'precision',
  'small',
  'instance',
  'pairs',
  'steer',
  'parser',
  'speed',
] as const;
export type Section = (typeof SECTIONS)[number];

/** Sections that were not asked for, or for which the folder has no photos, are absent. */
export interface Report extends Partial<TypeFigures & PrecisionFigures & InstanceFigures & SpeedFigures> {
  encoder: string;
  parser: string;
  parity: boolean;
  split: string;
  limit: number | null;
  photos: Record<string, number>;
  pairs?: PairFigures;
  chips?: ChipFigures;
  small?: SmallFigures;
  steer?: SteerFigures;
  parserFigures?: ParserFigures;
  seconds: number;
}

export async function evaluate(settings: Settings, only: ReadonlySet<Section>): Promise<Report> {
  const start = performance.now();
  const { models, parity, split, limit = null } = settings;
  const report: Report = {
    encoder: models.encoder.id,
    parser: models.parser.id,
    parity,
    split,
    limit,
    photos: {},
    seconds: 0,
  };
  const eyes = openEyes(settings.config, models, parity, settings.scratch);
  try {
    await fill(report, { ...settings, eyes }, only);
  } finally {
    await eyes.close();
  }
  report.seconds = Math.round((performance.now() - start) / 1000);
  return report;
}

async function fill(report: Report, run: Run, only: ReadonlySet<Section>): Promise<void> {
  const dataset = readDataset(run.data);
  // A split that is not there is better known now than after the pairs.
  if (dataset) ofSplit(run, dataset);
  if (only.has('pairs')) report.pairs = (await pairRecall(run)) ?? undefined;
  if (!dataset) return;
  // The clock runs before the workers are busy with the long sections.
  if (only.has('speed')) Object.assign(report, await speedFigures(run, dataset));
  if (only.has('parser')) report.parserFigures = (await parserFigures(run, dataset)) ?? undefined;
  // The original found no garments.
  if (only.has('chips') && !run.parity) report.chips = (await chipFigures(run, dataset)) ?? undefined;
  const asks = (...sections: Section[]) => sections.some((section) => only.has(section));
  const queries = asks('types', 'precision', 'small', 'steer') ? await seeQueries(run, dataset) : null;
  if (queries) {
    Object.assign(report.photos, { flatlay: queries.flatlay.length, street: queries.street.length });
    if (asks('types')) Object.assign(report, typeFigures(queries));
  }
  if (!asks('precision', 'small', 'instance', 'steer')) return;
  const known = await catalogue(run, dataset);
  report.photos.catalogue = known.length;
  if (queries && asks('precision')) Object.assign(report, await precisionFigures(run, queries, known));
  // The original cut nothing off and took in everything.
  if (queries && asks('small') && !run.parity) report.small = await smallFigures(queries, known);
  if (asks('instance')) Object.assign(report, await instanceRecall(run, dataset, known));
  // The original knew no thumbs.
  if (queries && asks('steer') && !run.parity) {
    report.steer = await steerFigures([...queries.flatlay, ...queries.street], known);
  }
}
