/** Finds the format of a feed by its content, or takes the one that was named, and reads it. */
import type { ByteStream, FeedColumns, FeedFormat, FeedOptions, FeedRow, TextStream } from './feed.ts';
import { FeedError } from './feed-error.ts';
import { bigcommerce } from './formats/bigcommerce.ts';
import { google } from './formats/google.ts';
import { hm } from './formats/hm.ts';
import { json, jsonHeader } from './formats/json.ts';
import { magento } from './formats/magento.ts';
import { meta } from './formats/meta.ts';
import { musinsa } from './formats/musinsa.ts';
import { schemaOrg } from './formats/schema-org.ts';
import { shopify } from './formats/shopify.ts';
import { shopifyCsv } from './formats/shopify-csv.ts';
import { squarespace } from './formats/squarespace.ts';
import { table } from './formats/table.ts';
import { wix } from './formats/wix.ts';
import { woocommerce } from './formats/woocommerce.ts';
import { xml, xmlHeader } from './formats/xml.ts';
import { type FeedHead, lookAt } from './head.ts';
import { refuseMapping } from './mapping.ts';
import { decoded, encodingOf, isBinary, isOfOldMac, WHAT_IS_READ, withNewlines } from './readers/text.ts';
import { skipped } from './skip.ts';
import { refuseUnfit } from './unfit.ts';

/** Tried in order, the most particular first: any of the tables would do for `table`. */
export const FORMATS: readonly FeedFormat[] = [
  hm,
  musinsa,
  shopifyCsv,
  woocommerce,
  magento,
  wix,
  squarespace,
  bigcommerce,
  meta,
  google,
  table,
  xml,
  schemaOrg,
  shopify,
  json,
];

/** Bytes of a feed that `recogniseFeed` wants to see; fewer only where the feed has no more. */
export const HEAD_BYTES = 65_536;

export interface RecognisedFeed {
  format: FeedFormat;
  /** Where rows have columns: their names, and which of them will feed which field. */
  columns: FeedColumns | null;
  /** @param bytes the whole feed from its first byte; call it again with a new stream to read again */
  rows(bytes: ByteStream): AsyncIterable<FeedRow>;
}

/**
 * @param head the first `HEAD_BYTES`
 * @param choice a format's id forces it
 * @throws FeedError with a sentence for the person when no row could come of it
 */
export function recogniseFeed(
  head: Uint8Array,
  fileName: string,
  { format: wanted, ...options }: FeedOptions & { format?: string } = {},
): RecognisedFeed {
  const encoding = encodingOf(head, options.encoding);
  // A letter that is cut off at the end of the head is none of the header's.
  const written = new TextDecoder(encoding).decode(head, { stream: true });
  const ofOldMac = isOfOldMac(written);
  const seen = lookAt(ofOldMac ? withNewlines(written) : written, fileName);
  if (seen.shape === 'empty') throw new FeedError(`${fileName} is empty.`);
  const known = FORMATS.find((one) => one.detect(seen, options));
  const format = wanted ? named(wanted) : known;
  const columns = columnsOf(seen);
  if (!format || (wanted && isBinary(seen.text))) {
    const words = `${fileName} is no feed that can be read: ${adviceFor(seen, columns)}`;
    throw new FeedError(words, columns.length > 0 ? { columns } : {});
  }
  if (wanted) refuseUnfit(format, known, seen, options, columns);
  if (!format.columns) refuseMapping(options.mapping, `${fileName} (${format.label})`);
  return {
    format,
    columns: format.columns?.(seen, options) ?? null,
    async *rows(bytes) {
      let line = 0;
      const text = decoded(bytes, encoding);
      for await (const row of format.rows(ofOldMac ? mapped(text, withNewlines) : text, seen, options)) {
        line = row.line;
        yield row;
      }
      const isPage = seen.shape === 'markup' || format === schemaOrg;
      if (line === 0) yield skipped(1, isPage ? 'no-product' : 'no-rows');
    },
  };
}

async function* mapped(text: TextStream, change: (chunk: string) => string): TextStream {
  for await (const chunk of text) yield change(chunk);
}

function named(id: string): FeedFormat {
  const format = FORMATS.find((known) => known.id === id);
  if (format) return format;
  throw new FeedError(
    `No format is called "${id}". There are: ${FORMATS.map((known) => known.id).join(', ')}.`,
  );
}

/** Of a feed that no format knows, so that somebody can say which one is the picture. */
function columnsOf(head: FeedHead): readonly string[] {
  if (isBinary(head.text)) return [];
  if (head.shape === 'json') return jsonHeader(head);
  return head.shape === 'markup' ? xmlHeader(head) : head.header;
}

function adviceFor({ text, shape }: FeedHead, columns: readonly string[]): string {
  if (isBinary(text)) return `it is a binary file; ${WHAT_IS_READ}.`;
  if (columns.length > 0) {
    const names = columns.slice(0, 20).join(', ');
    return `no column is known to name a picture (there are ${names}); say which with --map image=COLUMN.`;
  }
  return shape === 'markup'
    ? 'it is a page or XML without products; give the feed itself or a product page.'
    : 'its JSON names no products; give products.json of a shop or JSON Lines of products.';
}
