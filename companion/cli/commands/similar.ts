/** `lookalike similar`: the main job without a browser. */
import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { LIMITS, ProblemError, type SearchQuery, type SearchReply } from '../../../contract/index.ts';
import type { App } from '../../app.ts';
import type { Config } from '../../config.ts';
import { isWebAddress } from '../../fetch/web-address.ts';
import { CUT_OFF } from '../../pipeline/rank.ts';
import type { StoredProduct } from '../../store/products/product-row.ts';
import { EXIT, ExitError } from '../exit.ts';
import { printJson, say } from '../output.ts';
import { unknownSource } from '../unknown-source.ts';
import { withApp } from '../with-app.ts';
import { reindexWithBar } from './reindex.ts';

/** @param photo null when the query names a product to find more like */
export async function similar(
  config: Config,
  photo: string | null,
  query: SearchQuery,
  json: boolean,
  signal: AbortSignal,
): Promise<void> {
  if ((photo === null) === (query.like === undefined)) {
    throw new ExitError(EXIT.usage, 'Give one photo, or --like with the id of a product.');
  }
  const bytes = photo === null ? null : await readPhoto(photo);
  await withApp(config, 'query', async (app) => {
    for (const id of query.source) if (!app.sources.byId(id)) throw unknownSource(id, app.sources.list());
    for (const id of [...query.up, ...query.down]) if (!app.products.byId(id)) throw unknownProduct(id);
    if (query.parity === 'true') await fillParitySpace(app, signal);
    // The picture itself, on the web or beside the feed: a signed address would be of no use here.
    const image = ({ source, image }: StoredProduct) => {
      const folder = app.sources.folderOf(source);
      return isWebAddress(image) || folder === null ? image : resolve(folder, image);
    };
    const searcher = app.searcher({ image, cutout: () => null });
    const found = await searcher.search({ ...query, cutout: 'false' }, bytes, signal);
    const reply: SearchReply = { ...found, queryId: null };
    if (json) printJson(reply);
    else printTable(reply);
  });
}

/** A panel that stayed open may name products that are gone; whoever types an id means it. */
function unknownProduct(id: string): ExitError {
  return new ExitError(EXIT.usage, `No product is called ${id}: --up and --down take ids such as shop:17.`);
}

/** Parity has vectors of its own, made once: the original's cut and encoder over the whole catalogue. */
async function fillParitySpace(app: App, signal: AbortSignal): Promise<void> {
  const { embedded } = await reindexWithBar(app, true, 'pictures, once, for parity', signal);
  if (embedded > 0) say(`Embedded ${embedded} products the original's way.`);
}

async function readPhoto(path: string): Promise<Uint8Array> {
  const found = await stat(path).catch(() => null);
  const advice = isWebAddress(path) ? ' No address is read: save the picture, and give its file.' : '';
  if (!found) throw new ExitError(EXIT.usage, `There is no photo ${path}.${advice}`);
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
  const { type, typeConfidence, similar, catalogue, timings, hits, owned, cheaper } = reply;
  const percent = Math.round(typeConfidence * 100);
  const nearest = hits.length === 0 ? nearestOf(reply) : '';
  say(
    `${type} (${percent} %): ${similar} similar among ${catalogue} products${nearest}, ${Math.round(timings.total)} ms`,
  );
  if (cheaper) say(`${cheaper.cheaper} cheaper than ${money(cheaper.pagePrice, cheaper.currency)}.`);
  if (reply.widened) say('Too few of this type: others are among them.');
  for (const hit of owned) say(`You own something close: ${hit.title} (${hit.score.toFixed(3)})`);
  for (const hit of hits) {
    const price = money(hit.price, hit.currency);
    const line = [hit.score.toFixed(3), hit.band, hit.brand ?? '', hit.title, price, hit.url ?? hit.image];
    process.stdout.write(`${line.join('\t')}\n`);
  }
}

/** Of the whole catalogue: where it is near enough, the filters or its type keep it out. */
function nearestOf({ best }: SearchReply): string {
  const why = best < CUT_OFF ? '' : ', which the filters or its type leave out';
  return `, the nearest is ${best.toFixed(3)}${why}`;
}

function money(price: number | null, currency: string | null): string {
  return price === null ? 'no price' : `${price.toFixed(2)} ${currency ?? ''}`.trim();
}
