/** Feeds from a literal, for tests. */
import type { ProductRecord } from '../../contract/index.ts';
import type { ByteStream, FeedOptions, FeedRow } from '../feed.ts';
import { HEAD_BYTES, recogniseFeed } from '../recognise.ts';

type Choice = FeedOptions & { format?: string };

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** @param size of a chunk, to see that the cut changes nothing */
async function* chunked(bytes: Uint8Array, size = 65_536): ByteStream {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

export async function readFeed(
  feed: string | Uint8Array,
  options: Choice = {},
  size?: number,
): Promise<FeedRow[]> {
  const bytes = typeof feed === 'string' ? utf8(feed) : feed;
  return Array.fromAsync(recognised(bytes, options).rows(chunked(bytes, size)));
}

/** The products alone. */
export async function productsOf(feed: string | Uint8Array, options: Choice = {}): Promise<ProductRecord[]> {
  const rows = await readFeed(feed, options);
  return rows.flatMap((row) => (row.record ? [row.record] : []));
}

export function formatOf(feed: string | Uint8Array): string {
  return recognised(typeof feed === 'string' ? utf8(feed) : feed, {}).format.id;
}

function recognised(bytes: Uint8Array, options: Choice) {
  return recogniseFeed(bytes.subarray(0, HEAD_BYTES), 'feed', options);
}
