/** Brings a feed into the store: rows, pictures, vectors. Running it again changes only what changed. */
import { readFile, stat } from 'node:fs/promises';
import { isAbsolute, relative, resolve } from 'node:path';
import { GROUP_OF_TYPE, LIMITS, ProblemError, type ProductRecord } from '../../contract/index.ts';
import type { Analysis } from '../pipeline/pipeline.ts';
import { contentHash, type Pictures } from '../store/pictures.ts';
import type { Products } from '../store/products.ts';
import type { Store } from '../store/store.ts';
import type { Vectors } from '../store/vectors.ts';
import type { Analyser } from './analyser.ts';
import { inParallel } from './in-parallel.ts';
import type { OpenFeed } from './open-feed.ts';

export interface ImportParts {
  store: Store;
  products: Products;
  vectors: Vectors;
  pictures: Pictures;
  analyser: Analyser;
  encoder: string;
  space: string;
}

export interface ImportReport {
  source: string;
  format: string;
  rows: number;
  added: number;
  /** Known before; their text, price or picture was written anew. */
  updated: number;
  /** Rows whose picture had to go through the models. */
  embedded: number;
  skipped: number;
  /** The first of the skipped rows, with their lines. */
  reasons: { line: number; reason: string }[];
  seconds: number;
}

/** Products of one transaction. */
const BATCH = 64;
const REPORTED_REASONS = 20;

type Ready = { record: ProductRecord; hash: string; madeFrom: string; analysis: Analysis | null };
type Outcome = Ready | { line: number; reason: string };

/**
 * @param ahead pictures that are on their way at once
 * @param onProgress called after each transaction with the report so far
 */
export async function importFeed(
  feed: OpenFeed,
  source: string,
  parts: ImportParts,
  ahead: number,
  onProgress: (report: ImportReport) => void = () => {},
  signal?: AbortSignal,
): Promise<ImportReport> {
  const { store, products } = parts;
  const start = performance.now();
  const report: ImportReport = {
    source,
    format: feed.format,
    rows: 0,
    added: 0,
    updated: 0,
    embedded: 0,
    skipped: 0,
    reasons: [],
    seconds: 0,
  };
  let batch: Ready[] = [];
  const flush = () => {
    if (batch.length > 0) store.change(() => write(batch, source, parts, report));
    batch = [];
    report.seconds = (performance.now() - start) / 1000;
    onProgress(report);
  };
  products.addSource(source, feed.folder);
  const outcomes = inParallel(feed.rows(), ahead, async (row): Promise<Outcome> => {
    signal?.throwIfAborted();
    return row.record ? prepare(row.record, row.line, feed.folder, source, parts, signal) : row;
  });
  for await (const outcome of outcomes) {
    report.rows++;
    if ('reason' in outcome) {
      report.skipped++;
      if (report.reasons.length < REPORTED_REASONS) report.reasons.push(outcome);
    } else {
      batch.push(outcome);
      if (batch.length === BATCH) flush();
    }
  }
  flush();
  return report;
}

/** Reads the picture of a row and sends it through the models, unless that was done before. */
async function prepare(
  record: ProductRecord,
  line: number,
  folder: string,
  source: string,
  parts: ImportParts,
  signal?: AbortSignal,
): Promise<Outcome> {
  const bytes = await readPicture(record.image, folder);
  if (typeof bytes === 'string') return { line, reason: bytes };
  const hash = contentHash(bytes);
  const hint = record.type ? GROUP_OF_TYPE[record.type] : null;
  const madeFrom = `${hash}/${hint ?? ''}`;
  const known = parts.products.byId(`${source}:${record.id}`);
  if (known && parts.vectors.madeFrom(parts.space, known.row) === madeFrom) {
    return { record: { ...record, type: record.type ?? known.type }, hash, madeFrom, analysis: null };
  }
  try {
    const options = { hint, thumbnail: true };
    const analysis = await parts.analyser.call('analyse', [bytes, parts.encoder, options], signal);
    return { record, hash, madeFrom, analysis };
  } catch (error) {
    if (error instanceof ProblemError) return { line, reason: `${record.image}: ${error.message}` };
    throw error;
  }
}

function write(batch: readonly Ready[], source: string, parts: ImportParts, report: ImportReport): void {
  for (const { record, hash, madeFrom, analysis } of batch) {
    const known = parts.products.byId(`${source}:${record.id}`) !== null;
    if (analysis?.thumbnail) parts.pictures.put(hash, analysis.thumbnail);
    const type = record.type ?? analysis?.types[0]?.type;
    if (!type) throw new Error(`The product ${record.id} has no type.`);
    const row = parts.products.put({ source, record, type, picture: hash });
    if (analysis) {
      const { look, colour } = analysis;
      parts.vectors.put(parts.space, madeFrom, { product: row, look, colour });
      report.embedded++;
    }
    if (known) report.updated++;
    else report.added++;
  }
}

/** The bytes, or the reason why there are none. */
async function readPicture(image: string, folder: string): Promise<Uint8Array | string> {
  if (/^[a-z][a-z0-9+.-]+:/i.test(image)) {
    return `${image}: pictures on the web are not fetched yet; put them beside the feed`;
  }
  const path = resolve(folder, image);
  const inside = relative(folder, path);
  if (inside.startsWith('..') || isAbsolute(inside)) return `${image}: lies outside the feed's folder`;
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) return `${image}: there is no such picture beside the feed`;
  if (found.size > LIMITS.imageBytes) return `${image}: larger than ${LIMITS.imageBytes / 2 ** 20} MB`;
  return readFile(path);
}
