/** Finds out what a path on disk is: a feed file, a folder with a feed beside its pictures, or a folder of pictures. */
import { createReadStream } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import type { FeedRow } from '../../catalog/feed.ts';
import { detectFormat } from '../../catalog/formats/detect.ts';
import { toRow } from '../../catalog/record.ts';

export interface OpenFeed {
  format: string;
  /** Folder that relative picture paths start from. */
  folder: string;
  /** A name for the source, made from the path. */
  name: string;
  rows(): AsyncIterable<FeedRow>;
}

const FEED_FILES = /\.(csv|tsv|txt|xml|rss)$/i;
const PICTURE_FILES = /\.(jpe?g|png|webp|avif|gif)$/i;
const HEAD_BYTES = 16_384;

/** A path that cannot be imported; the message says why and what would do. */
export class FeedError extends Error {}

export async function openFeed(path: string): Promise<OpenFeed> {
  const full = resolve(path);
  const found = await stat(full).catch(() => null);
  if (!found) throw new FeedError(`There is no file or folder ${path}.`);
  return found.isDirectory() ? openFolder(full) : openFile(full, basename(full, extname(full)));
}

async function openFile(path: string, name: string): Promise<OpenFeed> {
  const format = detectFormat(await head(path));
  if (!format) {
    throw new FeedError(
      `${basename(path)} is no feed that can be read: give a CSV or TSV with a header row that names a picture column (for example image_link), or Google Merchant RSS.`,
    );
  }
  return {
    format: format.name,
    folder: dirname(path),
    name: sourceName(name),
    rows: () => format.read(createReadStream(path, 'utf8')),
  };
}

async function openFolder(folder: string): Promise<OpenFeed> {
  const names = (await readdir(folder)).sort();
  const feeds = names.filter((name) => FEED_FILES.test(name));
  if (feeds.length > 1) {
    throw new FeedError(`${folder} holds several feeds (${feeds.join(', ')}): name the one to import.`);
  }
  if (feeds[0]) return openFile(join(folder, feeds[0]), basename(folder));
  const pictures = names.filter((name) => PICTURE_FILES.test(name));
  if (pictures.length === 0) throw new FeedError(`${folder} holds neither a feed nor pictures.`);
  return {
    format: 'pictures',
    folder,
    name: sourceName(basename(folder)),
    async *rows() {
      let line = 0;
      for (const file of pictures) {
        const title = basename(file, extname(file)).replaceAll(/[_-]+/g, ' ');
        yield toRow({ id: file, title, image_link: file }, ++line);
      }
    },
  };
}

async function head(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await file.close();
  }
}

/** A colon would end the source in a product id. */
function sourceName(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-').slice(0, 60) || 'source';
}
