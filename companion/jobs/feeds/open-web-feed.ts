/** Finds out what an address is: a feed, a page with products, or a shop that is read page by page. */
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import type { FeedRow } from '../../../catalog/feed.ts';
import { FeedError } from '../../../catalog/feed-error.ts';
import { shopify, shopifyShop } from '../../../catalog/formats/shopify.ts';
import { refuseMapping } from '../../../catalog/mapping.ts';
import { LIMITS } from '../../../contract/index.ts';
import { FetchError } from '../../fetch/fetch-error.ts';
import type { Fetcher } from '../../fetch/fetcher.ts';
import { withoutLogin } from '../../fetch/web-address.ts';
import { type FeedChoice, hashOf, type OpenFeed, openFile } from './open-feed.ts';
import type { Uploads } from './uploads.ts';

/** One page of a shop; 250 products with long descriptions have a few. */
const PAGE = { most: 64 * 2 ** 20, within: 120_000 };
/** A large feed over a slow line. */
const FEED = { most: LIMITS.feedBytes, within: 60 * 60_000 };

export interface WebFeedParts {
  fetcher: Fetcher;
  /** Where what was fetched lies while it is read. */
  uploads: Pick<Uploads, 'receive' | 'drop'>;
}

/** @throws FeedError with a sentence for the person when nothing can be read there */
export async function openWebFeed(
  address: string,
  choice: FeedChoice,
  parts: WebFeedParts,
  signal?: AbortSignal,
): Promise<OpenFeed> {
  if (!URL.canParse(address)) {
    throw new FeedError(
      `${withoutLogin(address)} is no address: one looks like https://shop.example/feed.xml.`,
    );
  }
  try {
    const shop = isShopAddress(address, choice) ? await openShop(address, choice, parts, signal) : null;
    return shop ?? (await openAddress(address, choice, parts, signal));
  } catch (error) {
    if (error instanceof FetchError) throw new FeedError(error.message + adviceOn(error), { cause: error });
    throw error;
  }
}

function adviceOn({ isPassing, status }: FetchError): string {
  if (status === 401) return ' An address may hold a login: https://user:password@host/feed.csv';
  return isPassing ? ' Try again later.' : '';
}

/** The front page of a shop, one of its collections, or its list of products. */
function isShopAddress(address: string, { format = 'shopify' }: FeedChoice): boolean {
  const { pathname } = new URL(address);
  return (
    format === 'shopify' && /^\/?$|^\/(?:[\w-]+\/)?collections\/[^/]+\/?$|\/products\.json$/.test(pathname)
  );
}

async function openAddress(
  address: string,
  choice: FeedChoice,
  { fetcher, uploads }: WebFeedParts,
  signal?: AbortSignal,
): Promise<OpenFeed> {
  const found = await fetcher.fetch(address, { ...FEED, signal });
  const path = await uploads.receive(found.body());
  const close = () => uploads.drop(path);
  try {
    const name = basename(new URL(found.url).pathname) || new URL(found.url).hostname;
    return { ...(await openFile(path, name, { base: found.url, ...choice }, null)), close };
  } catch (error) {
    close();
    throw error;
  }
}

/**
 * Reads a shop to its end first: the rows of one moment, which can be read again and told apart by their hash.
 * Null when the address is no such shop; it may be a page with products all the same.
 */
async function openShop(
  address: string,
  choice: FeedChoice,
  { fetcher, uploads }: WebFeedParts,
  signal?: AbortSignal,
): Promise<OpenFeed | null> {
  const { username, password } = new URL(address);
  const fetchText = async (url: string) => {
    const page = Object.assign(new URL(url), { username, password }).href;
    try {
      return await text((await fetcher.fetch(page, { ...PAGE, signal })).body());
    } catch (error) {
      // Some shops hide it. One that is only busy would lose its currency, and every price would have changed.
      if (url.endsWith('/meta.json') && saysNoShop(error)) return '';
      throw error;
    }
  };
  let path: string;
  let read = 0;
  try {
    const rows = asLines(shopifyShop(address, fetchText, choice), () => {
      if (read++ === 0) refuseMapping(choice.mapping, `${withoutLogin(address)} (${shopify.label})`);
    });
    path = await uploads.receive(rows);
  } catch (error) {
    // In the middle of a shop it is trouble: whatever stands in its place would retire all of its products.
    if (read === 0 && saysNoShop(error) && !/products\.json$/.test(new URL(address).pathname)) return null;
    throw error;
  }
  return {
    format: 'shopify',
    columns: null,
    folder: null,
    hash: await hashOf(createReadStream(path)),
    async *rows() {
      for await (const line of createInterface({ input: createReadStream(path) })) yield JSON.parse(line);
    },
    close: () => uploads.drop(path),
  };
}

/** No list of products, or an answer that is final; a server that has too much to do may be a shop's. */
function saysNoShop(error: unknown): boolean {
  if (!(error instanceof FetchError)) return error instanceof FeedError;
  return error.kind === 'http-status' && error.status !== 429 && (error.status ?? 0) < 500;
}

async function* asLines(rows: AsyncIterable<FeedRow>, onRow: () => void): AsyncIterable<Uint8Array> {
  for await (const row of rows) {
    onRow();
    // Node's readline ends a line at these two as well, and JSON.stringify leaves them as they are.
    const line = JSON.stringify(row).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
    yield Buffer.from(`${line}\n`);
  }
}
