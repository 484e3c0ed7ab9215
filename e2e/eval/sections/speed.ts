/** Section `speed`: time per step, and a whole query beside the original's way, taken in turn in one run. */
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { progressBar } from '../../../companion/cli/output.ts';
import { openModels } from '../../../companion/pipeline/models.ts';
import { type Analysis, analyse } from '../../../companion/pipeline/pipeline.ts';
import { median, round } from '../measures.ts';
import type { Dataset } from '../photos/data.ts';
import { garmentCrops } from '../photos/masks.ts';
import { flatlays, ofSplit, type Run } from '../run.ts';
import { sample } from '../sample.ts';
import { openOriginal } from '../seeing/original.ts';
import type { Subject } from '../seeing/see.ts';

/** Timed queries, half of them flat-lays and half street crops. */
const QUERIES = 24;
const STEPS = ['decode', 'parse', 'cut', 'embed', 'classify'] as const;

export interface SpeedFigures {
  /** Median milliseconds of one query, as the companion answers a search. */
  msPerStep: Record<(typeof STEPS)[number], number>;
  /** Median milliseconds from bytes to embedding; null where ../shared/weights is not there. */
  speed: { query: number; original: number | null; ratio: number | null; queries: number };
}

export async function speedFigures(run: Run, dataset: Dataset): Promise<SpeedFigures> {
  const threads = availableParallelism();
  const models = await openModels(run.library, run.models.encoder.id, threads);
  const original = await openOriginal(run.library, run.weights, threads);
  const times: (Analysis['timings'] & { original: number })[] = [];
  const bar = progressBar('timed queries');
  const subjects = await timed(run, dataset);
  // The first two warm caches and memory up, and are not counted.
  for (const [i, { path, crop }] of [...subjects.slice(0, 2), ...subjects].entries()) {
    const bytes = await readFile(path);
    const { timings } = await analyse(bytes, models, { crop, parity: run.parity });
    const start = performance.now();
    await original?.embed(bytes);
    const time = performance.now() - start;
    if (i >= 2) times.push({ ...timings, original: time });
    bar.update(i + 1, subjects.length + 2);
  }
  bar.stop();
  const { cards: _, ...opened } = models;
  await Promise.all([...Object.values(opened), original].map((model) => model?.close()));
  const middle = (part: (time: (typeof times)[number]) => number) => round(median(times.map(part)), 1);
  const query = middle(({ decode, parse, cut, embed }) => decode + parse + cut + embed);
  const usual = original ? middle((time) => time.original) : null;
  return {
    msPerStep: Object.fromEntries(
      STEPS.map((step) => [step, middle((time) => time[step])]),
    ) as SpeedFigures['msPerStep'],
    speed: { query, original: usual, ratio: usual && round(query / usual, 3), queries: subjects.length },
  };
}

async function timed(run: Run, dataset: Dataset): Promise<Subject[]> {
  const own = ofSplit(run, dataset);
  const half = Math.min(QUERIES / 2, run.limit ?? QUERIES);
  const lying = sample(flatlays(own), half);
  const masked = sample(
    own.filter(({ mask }) => mask),
    half,
  );
  const crops = sample(await garmentCrops(masked, dataset.labels), half);
  return [...lying, ...crops.map(({ photo, box }) => ({ path: photo.path, crop: box }))];
}
