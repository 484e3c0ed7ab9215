/** Finds out what a path on disk is: a feed file, a folder with a feed beside its pictures, or a folder of pictures. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import type { FeedOptions, FeedRow } from '../../../catalog/feed.ts';
import { FeedError } from '../../../catalog/feed-error.ts';
import { isTold, pictureFinder, pictureRows } from '../../../catalog/formats/pictures.ts';
import { refuseMapping } from '../../../catalog/mapping.ts';
import { type RecognisedFeed, recogniseFeed } from '../../../catalog/recognise.ts';
import { PICTURE_FILES } from '../../../catalog/values/picture-path.ts';
import { diskFolder, type FeedFolder } from './feed-folder.ts';
import { feedsAmong } from './feeds-among.ts';
import { headOf } from './head-of.ts';
import { uploadedFolder } from './uploaded-folder.ts';

/** `format` forces one by its id; the rest tells how to read it. */
export type FeedChoice = FeedOptions & { format?: string };

export interface OpenFeed {
  format: string;
  columns: RecognisedFeed['columns'];
  /** Folder that relative picture paths start from; null when the feed came from the web or was uploaded alone. */
  folder: FeedFolder | null;
  /** Hash of the content: a run that was cut off goes on only in the very feed that it read. */
  hash: string;
  /** Reads from the first row; may be called again. */
  rows(): AsyncIterable<FeedRow>;
  /** Forgets what was fetched to read it. */
  close?(): void;
}

/** What a folder without a feed is recorded as, and may be called again. */
const PICTURES = 'pictures';
const FEED_FILES = /\.(csv|tsv|txt|xml|rss|atom|json|jsonl|ndjson)$/i;

/** @throws FeedError with a sentence for the person when nothing can be read there */
export async function openFeed(path: string, options: FeedChoice = {}): Promise<OpenFeed> {
  const full = resolve(path);
  const found = await stat(full).catch(() => null);
  if (!found) {
    throw new FeedError(`There is no file or folder ${path}.${adviceOn(path)}`);
  }
  if (found.isDirectory()) return openFolder(diskFolder(full), full, options);
  // A feed is read several times, and a pipe gives what it has once.
  if (!found.isFile()) throw new FeedError(`${path} is no file: save the feed first.`);
  return openFile(full, basename(full), options);
}

/** For whoever means an address. */
function adviceOn(path: string): string {
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(path)) return ' Of addresses, only http:// and https:// are read.';
  return isHostName(path) ? ` If it is an address: https://${path}` : '';
}

/** `www.shop.com/feed`, as people write addresses; `feed.csv` is a file that is not there. */
function isHostName(path: string): boolean {
  return (
    /^(?:[a-z\d-]+\.)+[a-z]{2,}(?::\d+)?(?:\/|$)/i.test(path) && !FEED_FILES.test(path.split('/')[0] ?? '')
  );
}

/** @param name what the file or folder is called where it came from. A file alone has no pictures beside it. */
export async function openUpload(path: string, name: string, options: FeedChoice): Promise<OpenFeed> {
  const isFolder = (await stat(path)).isDirectory();
  return isFolder
    ? openFolder(await uploadedFolder(path), name, options)
    : openFile(path, name, options, null);
}

/** @param name what the file is called where it came from */
export async function openFile(
  path: string,
  name: string,
  options: FeedChoice,
  folder: FeedFolder | null = diskFolder(dirname(path)),
): Promise<OpenFeed> {
  const beside = (await folder?.beside()) ?? new Set();
  const feed = recogniseFeed(await headOf(path), name, { ...options, beside });
  return {
    format: feed.format.id,
    columns: feed.columns,
    folder,
    hash: await hashOf(createReadStream(path)),
    rows: () => feed.rows(createReadStream(path)),
  };
}

async function openFolder(folder: FeedFolder, name: string, options: FeedChoice): Promise<OpenFeed> {
  const all = await folder.files();
  const candidates = all.filter((path) => FEED_FILES.test(path) && !path.includes('/'));
  const files = all.filter(isTold);
  const pictures = files.filter((path) => PICTURE_FILES.test(path));
  const beside = pictures.length > 0 ? { pictureOf: pictureFinder(pictures), ...options } : options;
  const feeds = await feedFiles(folder, candidates, files.length > 0, beside);
  if (feeds.length > 1) {
    throw new FeedError(`${name} holds several feeds (${feeds.join(', ')}): name the one to import.`);
  }
  const [feed] = feeds;
  const path = feed && folder.at(feed);
  if (path) return openFile(path, feed, beside, folder);
  if (files.length === 0) throw new FeedError(`${name} holds neither a feed nor pictures.`);
  refuseMapping(options.mapping, `${name}, a folder of pictures,`);
  if (options.format !== undefined && options.format !== PICTURES) {
    throw new FeedError(`${name} holds pictures and no feed: leave --format out, or name a feed.`);
  }
  return {
    format: PICTURES,
    columns: null,
    folder,
    hash: await hashOf(files),
    async *rows() {
      yield* pictureRows(files);
    },
  };
}

/** A file that is all there is, or the one for which the format or the columns were named, says itself what it lacks. */
async function feedFiles(
  folder: FeedFolder,
  candidates: string[],
  hasPictures: boolean,
  options: FeedChoice,
): Promise<string[]> {
  const meant = options.format !== undefined || options.mapping !== undefined;
  if (candidates.length === 1 && (meant || !hasPictures)) return candidates;
  const feeds = await feedsAmong(candidates, folder, options);
  return feeds.length > 0 || hasPictures ? feeds : candidates;
}

export async function hashOf(parts: AsyncIterable<Uint8Array> | Iterable<string>): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of parts) hash.update(part);
  return hash.digest('hex');
}
