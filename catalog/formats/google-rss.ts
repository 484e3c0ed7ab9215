/** Google Merchant as RSS 2.0, streamed. Prefixed (`g:`) and plain element names may stand in one file. */
import { Parser } from 'htmlparser2';
import type { FeedFormat, FeedRow, TextStream } from '../feed.ts';
import { cellName, toRow } from '../record.ts';

/** Longer cell text is cut: no field that is read needs more. */
const MAX_CELL = 10_000;

export const googleRss: FeedFormat = {
  name: 'google-rss',
  detect: (head) => /<rss[\s>]/i.test(head),
  read,
};

async function* read(text: TextStream): AsyncIterable<FeedRow> {
  const rows: FeedRow[] = [];
  let cells: Record<string, string> | null = null;
  let open = '';
  let line = 1;
  let itemLine = 1;
  // htmlparser2 knows no DTD, so entities cannot be defined, let alone expanded a billion times.
  const parser = new Parser(
    {
      onopentagname(name) {
        if (name === 'item') {
          cells = {};
          itemLine = line;
        } else if (cells) open = cellName(name);
      },
      ontext(part) {
        if (!cells || !open) return;
        const so = cells[open] ?? '';
        if (so.length < MAX_CELL) cells[open] = (so + part).slice(0, MAX_CELL);
      },
      onclosetag(name) {
        if (name === 'item' && cells) {
          rows.push(toRow(cells, itemLine));
          cells = null;
        }
        open = '';
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  for await (const chunk of text) {
    for (const part of chunk.split(/(?<=\n)/)) {
      parser.write(part);
      if (part.endsWith('\n')) line++;
    }
    yield* rows.splice(0);
  }
  parser.end();
  yield* rows;
}
