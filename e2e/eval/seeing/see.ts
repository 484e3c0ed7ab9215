/** Sends photos through the product's own pipeline, in its own worker threads, and keeps what it saw of galleries. */
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { progressBar } from '../../../companion/cli/output.ts';
import type { Config } from '../../../companion/config.ts';
import { startAnalyser } from '../../../companion/jobs/analyser/analyser.ts';
import { bulkOptions, IN_FLIGHT } from '../../../companion/jobs/analyser/options.ts';
import { inParallel } from '../../../companion/jobs/rows/in-parallel.ts';
import { spaceOf } from '../../../companion/space.ts';
import { openStore } from '../../../companion/store/store.ts';
import { type Box, type Garment, type GarmentGroup, LIMITS } from '../../../contract/index.ts';
import type { ModelSet } from '../../../models/card.ts';
import { openCache } from './cache.ts';
import { dominantColour } from './dominant.ts';
import type { Seen } from './seen.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
/** What an analysis is made by, beside the models; tests are left out. */
const CODE = [
  'companion/pipeline/**/*.ts',
  'contract/{garments,geometry,limits}.ts',
  'e2e/eval/seeing/dominant.ts',
];

export interface Subject {
  path: string;
  crop?: Box;
  /** Group of the garment that a person chose by name. */
  chosen?: GarmentGroup;
  /** Makes the picture that is looked at out of the file's bytes. */
  change?(bytes: Uint8Array): Promise<Uint8Array>;
}

export interface Eyes {
  /** What the overlay offers on a photo: garments large enough to be searched. */
  find(path: string): Promise<Garment[]>;
  /** In the order of the subjects. With `keep`, a later run with the same models and pipeline reads them back. */
  see(what: string, subjects: readonly Subject[], keep: boolean): Promise<Seen[]>;
  close(): Promise<void>;
}

/** @param scratch folder for the kept analyses */
export function openEyes(config: Config, models: ModelSet, parity: boolean, scratch: string): Eyes {
  const workers = availableParallelism();
  // Made here once: workers that each make the same new file get in each other's way.
  openStore(scratch).close();
  // As an import does it.
  const asked: Config = { ...config, home: scratch, engine: 'exact', encoder: models.encoder.id };
  const analyser = startAnalyser(bulkOptions(asked, spaceOf(models, false), workers));
  const cache = openCache(scratch, `${fingerprint(models)}${parity ? '+parity' : ''}`);

  async function look({ path, crop, chosen, change }: Subject, keep: boolean): Promise<Seen> {
    const file = await readFile(path);
    const key = keep ? createHash('sha256').update(file).digest('hex') : '';
    const kept = keep ? cache.get(key) : null;
    if (kept) return kept;
    const bytes = change ? await change(file) : file;
    const options = { crop, chosen, parity, cutout: true };
    const analysis = await analyser.call('analyse', [bytes, models.encoder.id, options]);
    const { types, look, colour, details, cutout } = analysis;
    const seen = { types, look, colour, details, dominant: await dominantColour(cutout as Uint8Array) };
    if (keep) cache.put(key, seen);
    return seen;
  }

  return {
    async find(path) {
      const { garments } = await analyser.call('find', [await readFile(path)]);
      return garments.filter(({ box: { w, h } }) => Math.min(w, h) >= LIMITS.cropSide);
    },
    async see(what, subjects, keep) {
      const bar = progressBar(what);
      const all: Seen[] = [];
      const stream = inParallel(toStream(subjects), workers * IN_FLIGHT, (subject) => look(subject, keep));
      for await (const seen of stream) bar.update(all.push(seen), subjects.length);
      bar.stop();
      return all;
    },
    async close() {
      cache.close();
      await analyser.close();
    },
  };
}

/** Changes with any weight and any line of that code, since either may change what is kept. */
function fingerprint(models: ModelSet): string {
  const hash = createHash('sha256');
  for (const card of Object.values(models)) hash.update(JSON.stringify({ ...card, metrics: null }));
  for (const name of globSync(CODE, { cwd: ROOT, exclude: ['**/*.test.ts'] }).sort()) {
    hash.update(readFileSync(join(ROOT, name)));
  }
  return hash.digest('hex');
}

async function* toStream<T>(items: readonly T[]): AsyncIterable<T> {
  yield* items;
}
