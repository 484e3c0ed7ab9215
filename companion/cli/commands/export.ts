/** `lookalike export`: the catalogue as a feed on stdout or in a file, which an import reads back. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { googleTsv } from '../../../catalog/export/google-tsv.ts';
import { jsonLines } from '../../../catalog/export/json-lines.ts';
import type { Config } from '../../config.ts';
import { ownCommand } from '../../own-command.ts';
import { openProducts } from '../../store/products/products.ts';
import { openSources } from '../../store/sources/sources.ts';
import { openStore } from '../../store/store.ts';
import { EXIT, ExitError } from '../exit.ts';
import { exportedRecords } from '../exported-records.ts';
import { say } from '../output.ts';
import { unknownSource } from '../unknown-source.ts';
import { writeWhole } from '../write-whole.ts';

const WRITERS = { jsonl: jsonLines, google: googleTsv } as const;

export interface ExportOptions {
  format: string;
  source?: string;
  /** A file instead of stdout. */
  out?: string;
}

export async function exportCatalogue(config: Config, { format, source, out }: ExportOptions): Promise<void> {
  const write = Object.hasOwn(WRITERS, format) ? WRITERS[format as keyof typeof WRITERS] : null;
  if (!write)
    throw new ExitError(EXIT.usage, `--format takes ${Object.keys(WRITERS).join(' or ')}, not "${format}".`);
  const store = openStore(config.home);
  try {
    const known = openSources(store).list();
    if (source !== undefined && !known.some(({ id }) => id === source)) throw unknownSource(source, known);
    if (known.length === 0) say(`There are no sources yet: ${ownCommand('import FEED')}`);
    const wanted = source === undefined ? known : known.filter(({ id }) => id === source);
    const left = new Map<string, number>();
    const count = (why: string) => left.set(why, (left.get(why) ?? 0) + 1);
    const feed = write(exportedRecords(wanted, openProducts(store), count));
    if (out === undefined) await pipeline(Readable.from(feed), process.stdout, { end: false });
    else await writeWhole(out, feed);
    for (const [why, count] of left) say(`Left out, ${why}: ${count}.`);
  } catch (error) {
    // Whoever reads only the beginning has what they wanted.
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
  } finally {
    store.close();
  }
}
