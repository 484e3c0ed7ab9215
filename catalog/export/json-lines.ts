/** The catalogue as JSON Lines: one canonical record a line, read back as it is. */
import type { ProductRecord } from '../../contract/index.ts';

export async function* jsonLines(records: Records): AsyncIterable<string> {
  for await (const record of records) yield `${JSON.stringify(record)}\n`;
}

export type Records = AsyncIterable<ProductRecord> | Iterable<ProductRecord>;
