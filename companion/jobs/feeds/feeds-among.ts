/** Which text files of a folder are feeds. Notes lie beside photos too, and Google writes a JSON file for each of them. */
import { createReadStream } from 'node:fs';
import type { FeedOptions } from '../../../catalog/feed.ts';
import { FeedError } from '../../../catalog/feed-error.ts';
import { guessMapping } from '../../../catalog/mapping.ts';
import { type RecognisedFeed, recogniseFeed } from '../../../catalog/recognise.ts';
import { PICTURE_FILES } from '../../../catalog/values/picture-path.ts';
import { isWebAddress } from '../../fetch/web-address.ts';
import type { FeedFolder } from './feed-folder.ts';
import { headOf } from './head-of.ts';

const SPREADSHEET = /\.(csv|tsv)$/i;

/** Rows in which a product must come up where the columns or keys promise none. */
const TRIED_ROWS = 100;

/** @param options as the feed would be read with, the pictures beside it included */
export async function feedsAmong(
  names: readonly string[],
  folder: FeedFolder,
  options: FeedOptions,
): Promise<string[]> {
  const feeds: string[] = [];
  for (const name of names) {
    const path = folder.at(name);
    if (path && (await isFeed(path, name, options))) feeds.push(name);
  }
  return feeds;
}

async function isFeed(path: string, name: string, options: FeedOptions): Promise<boolean> {
  const feed = await recognised(path, name, options);
  return feed !== null && (promisesProducts(feed, name) || (await holdsProduct(feed, path)));
}

async function recognised(path: string, name: string, options: FeedOptions): Promise<RecognisedFeed | null> {
  try {
    return recogniseFeed(await headOf(path), name, options);
  } catch (error) {
    if (error instanceof FeedError) return null;
    throw error;
  }
}

/** A feed all of whose rows are broken is one still, and its report says what is wrong with them. */
function promisesProducts({ format, columns }: RecognisedFeed, name: string): boolean {
  if (format.id === 'schema-org') return false;
  if (!columns) return true;
  const { title, image } = guessMapping(columns.header);
  // Any object has a title.
  if (format.id === 'json' || format.id === 'xml') return Boolean(title && image);
  // A line of a note may read like columns; those of a spreadsheet are meant, also where nobody knows them yet.
  return columns.header.length > 1 && (SPREADSHEET.test(name) || Boolean(title || image));
}

async function holdsProduct(feed: RecognisedFeed, path: string): Promise<boolean> {
  let tried = 0;
  for await (const { record } of feed.rows(createReadStream(path))) {
    // Any word would do for the path of a picture.
    if (record && (isWebAddress(record.image) || PICTURE_FILES.test(record.image))) return true;
    if (++tried === TRIED_ROWS) break;
  }
  return false;
}
