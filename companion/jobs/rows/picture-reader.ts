/** Gets the picture of a row: from disk beside the feed, or from the web. */
import { readFile, stat } from 'node:fs/promises';
import { isAbsolute, normalize, sep } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { pictureSpellings } from '../../../catalog/values/picture-spellings.ts';
import { LIMITS, type PictureKind } from '../../../contract/index.ts';
import { FetchError } from '../../fetch/fetch-error.ts';
import type { Fetcher } from '../../fetch/fetcher.ts';
import { createShared } from '../../fetch/shared.ts';
import { isWebAddress } from '../../fetch/web-address.ts';
import { contentHash } from '../../store/products/pictures.ts';
import type { WebPictures } from '../../store/products/web-pictures.ts';
import type { FeedFolder } from '../feeds/feed-folder.ts';

/** Why there is no picture: a short name for counting, a sentence for the person. */
export interface NoPicture {
  kind: PictureKind;
  reason: string;
  /** Its host refuses everybody for now: a later import may find it. */
  later?: FetchError;
}

export interface FoundPicture {
  /** SHA-256 of its bytes, in hex. */
  hash: string;
  /** The bytes; fetched only now when the server said that the picture is as it was. */
  bytes(signal?: AbortSignal): Promise<Uint8Array>;
  /** Remembers what the server said. Call inside a transaction, with the product that shows the picture. */
  remember?(): void;
}

export interface PictureReader {
  /** @param folder where relative paths start; null when the feed came without one */
  read(image: string, folder: FeedFolder | null, signal?: AbortSignal): Promise<FoundPicture | NoPicture>;
  /** For a person who waits for it: of the web, and without patience. */
  readNow(image: string, signal?: AbortSignal): Promise<FoundPicture | NoPicture>;
  /**
   * Whether a picture beside the feed is there; null when it is. One on the web is not asked for: null where its address
   * may be.
   */
  look(image: string, folder: FeedFolder | null): Promise<NoPicture | null>;
}

/** For one try at a picture. */
const WITHIN_MS = 120_000;

export function createPictureReader(fetcher: Fetcher, known: WebPictures): PictureReader {
  /** Variants stand side by side in a feed and name the same picture. */
  const once = createShared((address, signal) => fromWeb(address, true, signal));
  return {
    async read(image, folder, signal) {
      if (isWebAddress(image)) return once(image, signal);
      const path = await locate(image, folder);
      if (typeof path !== 'string') return path;
      try {
        const bytes = await readFile(path);
        return { hash: contentHash(bytes), bytes: async () => bytes };
      } catch (error) {
        const { code = 'no reason given' } = error as NodeJS.ErrnoException;
        return { kind: 'picture-missing', reason: `${image}: the picture cannot be read (${code})` };
      }
    },
    async readNow(image, signal) {
      return isWebAddress(image) ? fromWeb(image, false, signal) : this.read(image, null, signal);
    },
    async look(image, folder) {
      if (isWebAddress(image)) return refused(image);
      const path = await locate(image, folder);
      return typeof path === 'string' ? null : path;
    },
  };

  async function fromWeb(
    address: string,
    patient: boolean,
    signal?: AbortSignal,
  ): Promise<FoundPicture | NoPicture> {
    const limits = { most: LIMITS.imageBytes, within: WITHIN_MS, patient, signal };
    const before = known.get(address);
    try {
      const found = await fetcher.fetch(address, { ...limits, headers: ifChanged(before) });
      const said = {
        etag: found.header('etag'),
        lastModified: found.header('last-modified'),
        size: Number(found.header('content-length') ?? -1),
      };
      if (before && (found.status === 304 || isSame(before, said))) {
        await found.drop();
        return {
          hash: before.hash,
          bytes: async (own) => buffer((await fetcher.fetch(address, { ...limits, signal: own })).body()),
        };
      }
      const bytes = await buffer(found.body()).catch(async (error: unknown) => {
        // A network that goes away takes what was on its way along.
        if (!patient || !(error instanceof FetchError) || error.kind !== 'unreachable') throw error;
        return buffer((await fetcher.fetch(address, { ...limits, headers: ifChanged(null) })).body());
      });
      const hash = contentHash(bytes);
      const remember = () => known.put(address, { ...said, size: bytes.length, hash });
      return { hash, bytes: async () => bytes, remember };
    } catch (error) {
      return withoutPicture(error);
    }
  }

  function refused(address: string): NoPicture | null {
    try {
      fetcher.check(address);
      return null;
    } catch (error) {
      return withoutPicture(error);
    }
  }
}

/** @throws what says nothing of the picture */
function withoutPicture(error: unknown): NoPicture {
  if (!(error instanceof FetchError)) throw error;
  const without = { kind: `picture-${error.kind}` as const, reason: error.message };
  return error.ofHost ? { ...without, later: error } : without;
}

type Said = Pick<NonNullable<ReturnType<WebPictures['get']>>, 'etag' | 'lastModified' | 'size'>;

function ifChanged(before: Said | null): Record<string, string> {
  return {
    accept: 'image/avif,image/webp,image/*,*/*;q=0.5',
    ...(before?.etag ? { 'if-none-match': before.etag } : {}),
    ...(before?.lastModified ? { 'if-modified-since': before.lastModified } : {}),
  };
}

/** For servers that answer a condition with the whole picture all the same. */
function isSame(before: Said, now: Said): boolean {
  if (before.etag || now.etag) return before.etag === now.etag;
  return now.lastModified !== null && before.lastModified === now.lastModified && before.size === now.size;
}

/** The full path of a picture that is there, in whatever spelling, and not too large. */
async function locate(image: string, folder: FeedFolder | null): Promise<string | NoPicture> {
  if (folder === null) {
    const reason = `${image}: lies beside the feed, which came alone: give the folder that holds both`;
    return { kind: 'picture-beside', reason };
  }
  if (!isInside(image)) {
    return { kind: 'picture-outside', reason: `${image}: lies outside the feed's folder` };
  }
  for (const spelling of pictureSpellings(image)) {
    const path = isInside(spelling) ? folder.at(spelling) : null;
    const found = path === null ? null : await stat(path).catch(() => null);
    if (path === null || !found?.isFile()) continue;
    if (found.size <= LIMITS.imageBytes) return path;
    return { kind: 'picture-too-large', reason: `${image}: larger than ${LIMITS.imageBytes / 2 ** 20} MB` };
  }
  return { kind: 'picture-missing', reason: `${image}: there is no such picture beside the feed` };
}

/** Of whatever folder. */
function isInside(path: string): boolean {
  const inside = normalize(path);
  return inside !== '..' && !inside.startsWith(`..${sep}`) && !isAbsolute(inside);
}
