/** CSV and TSV with a header row: Google Merchant text feeds, the canonical columns, and the original's Musinsa layout. */
import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import type { FeedFormat, FeedRow, TextStream } from '../feed.ts';
import { cellName, toRow } from '../record.ts';

/** A longer row than this is a missing quote, not a product. */
const MAX_ROW_CHARACTERS = 1_000_000;

export const delimited: FeedFormat = {
  name: 'delimited',
  detect: (head) => {
    const header = firstLine(head);
    const cells = header.split(separatorOf(header)).map((cell) => cellName(cell.replace(/^"|"$/g, '')));
    return cells.some((name) => /^(image|img|picture|file)/.test(name));
  },
  read,
};

async function* read(text: TextStream): AsyncIterable<FeedRow> {
  const chunks = text[Symbol.asyncIterator]();
  const first = await chunks.next();
  if (first.done) return;
  const parser = parse({
    bom: true,
    columns: (names: string[]) => names.map(cellName),
    // One separator for the whole file, or a comma inside a TSV title would split it.
    delimiter: separatorOf(firstLine(first.value)),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: MAX_ROW_CHARACTERS,
    info: true,
  });
  const source = Readable.from(restOf(first.value, chunks));
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  for await (const row of parser as AsyncIterable<ParsedRow>) yield toRow(row.record, row.info.lines);
}

interface ParsedRow {
  record: Record<string, string>;
  info: { lines: number };
}

async function* restOf(first: string, chunks: AsyncIterator<string>): AsyncIterable<string> {
  yield first;
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
}

function firstLine(text: string): string {
  return text.replace(/^\ufeff/, '').split(/\r?\n/, 1)[0] ?? '';
}

function separatorOf(header: string): string {
  const count = (sign: string) => header.split(sign).length;
  return [',', '\t', ';'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}
