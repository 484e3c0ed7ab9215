/** `lookalike export`: the catalogue as a feed on stdout, which an import reads back. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { googleTsv } from '../../catalog/export/google-tsv.ts';
import { jsonLines } from '../../catalog/export/json-lines.ts';
import { type ProductRecord, SAVED_SOURCE } from '../../contract/index.ts';
import type { Config } from '../config.ts';
import { openProducts } from '../store/products.ts';
import { openSources } from '../store/sources.ts';
import { openStore } from '../store/store.ts';
import { EXIT, ExitError } from './exit.ts';
import { say } from './output.ts';
import { unknownSource } from './unknown-source.ts';

const WRITERS = { jsonl: jsonLines, google: googleTsv } as const;

export async function exportCatalogue(
  config: Config,
  { format, source }: { format: string; source?: string },
): Promise<void> {
  const write = Object.hasOwn(WRITERS, format) ? WRITERS[format as keyof typeof WRITERS] : null;
  if (!write)
    throw new ExitError(EXIT.usage, `--format takes ${Object.keys(WRITERS).join(' or ')}, not "${format}".`);
  const store = openStore(config.home);
  try {
    const known = openSources(store).list();
    if (source !== undefined && !known.some(({ id }) => id === source)) throw unknownSource(source, known);
    const ids = source === undefined ? known.map(({ id }) => id) : [source];
    let left = 0;
    const records = recordsOf(ids, openProducts(store), () => left++);
    await pipeline(Readable.from(write(records)), process.stdout, { end: false });
    if (left > 0) say(`Left out, saved from pages that name no address of the picture: ${left}.`);
  } catch (error) {
    // Whoever reads only the beginning has what they wanted.
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
  } finally {
    store.close();
  }
}

/**
 * Two shops may have the same id: in an export of several the source stands before it.
 *
 * @param onLeftOut told of each record whose picture no feed could name
 */
function* recordsOf(
  sources: readonly string[],
  products: Pick<ReturnType<typeof openProducts>, 'records'>,
  onLeftOut: () => void,
): Iterable<ProductRecord> {
  for (const source of sources) {
    for (const record of products.records(source)) {
      // The picture came from the page itself, whose address stands in its place.
      if (source === SAVED_SOURCE && record.image === record.link) onLeftOut();
      else yield sources.length === 1 ? record : { ...record, id: `${source}:${record.id}` };
    }
  }
}
