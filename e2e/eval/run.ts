/** What every section of an evaluation stands on. */
import type { Config } from '../../companion/config.ts';
import type { GarmentType } from '../../contract/index.ts';
import type { ModelSet } from '../../models/card.ts';
import type { Library } from '../../models/library.ts';
import { DataError, type Dataset, type Photo } from './photos/data.ts';
import { sample } from './sample.ts';
import type { Eyes } from './seeing/see.ts';
import type { Seen } from './seeing/seen.ts';

export interface Settings {
  /** Folder of the photos. */
  data: string;
  split: string;
  limit?: number;
  /** CSV of pairs; the folder's own one when absent. */
  pairs?: string;
  /** The original's way. */
  parity: boolean;
  config: Config;
  library: Library;
  models: ModelSet;
  /** Folder of the reference weights, which need not be there. */
  weights: string;
  /** Folder for what a later run may use again. */
  scratch: string;
}

export interface Run extends Settings {
  eyes: Eyes;
}

/** A figure of each domain; null where the folder has no photos for it. */
export interface ByDomain {
  flatlay: number | null;
  street: number | null;
}

/** A picture that was looked at, and what is truly on it. */
export interface Known {
  truth: GarmentType;
  seen: Seen;
}

/** Hits that are looked at. */
export const TOP = 10;

/** The queries of a measure, as many as the limit allows. */
export function asked<T>({ limit }: Settings, items: readonly T[]): T[] {
  return limit === undefined ? [...items] : sample(items, limit);
}

/** Photos of the split that is asked. */
export function ofSplit({ split, data }: Settings, { photos }: Dataset): Photo[] {
  const own = photos.filter((photo) => photo.split === split);
  if (own.length > 0) return own;
  const known = [...new Set(photos.map((photo) => photo.split))].join(', ');
  throw new DataError(`${data} has no photo of the split "${split}". There are: ${known}.`);
}

export function flatlays(photos: readonly Photo[]): LyingPhoto[] {
  return photos.filter((photo): photo is LyingPhoto => photo.domain === 'flatlay' && photo.garment !== null);
}
export type LyingPhoto = Photo & { garment: GarmentType };

/** The catalogue that is searched: flat-lays of the train split, ten times as many as queries when these are few. */
export async function catalogue({ limit, eyes }: Run, { photos }: Dataset): Promise<Known[]> {
  const all = flatlays(photos.filter(({ split }) => split === 'train'));
  const taken = limit === undefined ? all : sample(all, limit * TOP);
  const seen = await eyes.see('catalogue photos', taken, true);
  return taken.map(({ garment }, i) => ({ truth: garment, seen: seen[i] as Seen }));
}
