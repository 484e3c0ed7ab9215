/** `lookalike similar`: the main job without a browser. */
import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { LIMITS, ProblemError, parseBox, type SearchReply } from '../../contract/index.ts';
import { createApp } from '../app.ts';
import type { Config } from '../config.ts';
import { EXIT, ExitError } from './exit.ts';
import { printJson, progressBar, say } from './output.ts';

export interface SimilarOptions {
  json?: boolean;
  crop?: string;
  k: string;
  parity?: boolean;
}

export async function similar(
  config: Config,
  photo: string,
  { json, crop: cropText, k, parity = false }: SimilarOptions,
  signal: AbortSignal,
): Promise<void> {
  const crop = cropText === undefined ? undefined : parseBox(cropText);
  if (crop === null) throw new ExitError(EXIT.usage, `--crop takes x,y,w,h in pixels, not "${cropText}".`);
  const bytes = await readPhoto(photo);
  const app = createApp(config, 'query');
  try {
    if (parity) await fillParitySpace(app, signal);
    // The picture beside the feed: a signed address would be of no use here.
    const searcher = app.searcher(({ source, image }) => resolve(app.products.folderOf(source) ?? '', image));
    const reply = await searcher.search(bytes, { crop, k: Number(k), parity }, signal);
    if (json) printJson(reply);
    else printTable(reply);
  } finally {
    await app.close();
  }
}

/** Parity has vectors of its own, made once: the original's cut and encoder over the whole catalogue. */
async function fillParitySpace(app: ReturnType<typeof createApp>, signal: AbortSignal): Promise<void> {
  const bar = progressBar('pictures, once, for parity');
  try {
    const { embedded } = await app.reindex(true, (done, total) => bar.update(done, total), signal);
    if (embedded > 0) say(`Embedded ${embedded} products the original's way.`);
  } finally {
    bar.stop();
  }
}

async function readPhoto(path: string): Promise<Uint8Array> {
  const found = await stat(path).catch(() => null);
  if (!found) throw new ExitError(EXIT.usage, `There is no photo ${path}.`);
  if (!found.isFile()) throw new ExitError(EXIT.usage, `${path} is not a file: give one photo.`);
  if (found.size > LIMITS.imageBytes) {
    throw new ProblemError(
      'image-too-large',
      `A picture may have ${LIMITS.imageBytes / 2 ** 20} MB at most.`,
    );
  }
  return readFile(path);
}

function printTable(reply: SearchReply): void {
  const percent = Math.round(reply.typeConfidence * 100);
  say(
    `${reply.type} (${percent} %), among ${reply.catalogue} products, ${Math.round(reply.timings.total)} ms`,
  );
  if (reply.widened) say('Too few of this type: others follow.');
  for (const hit of reply.hits) {
    const price = hit.price === null ? 'no price' : `${hit.price.toFixed(2)} ${hit.currency ?? ''}`.trim();
    const line = [hit.score.toFixed(3), hit.band, hit.brand ?? '', hit.title, price, hit.url ?? hit.image];
    process.stdout.write(`${line.join('\t')}\n`);
  }
}
