/** The real photos beside the checkout, never in it: ../shared/data. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Photo, readDataset } from '../eval/photos/data.ts';

export const PHOTOS = join(import.meta.dirname, '..', '..', '..', 'shared', 'data');

/** One line for the log when the photos are not there; null when they are. */
export function missingPhotos(): string | null {
  return existsSync(join(PHOTOS, 'images.csv')) ? null : 'There are no photos in ../shared/data.';
}

/** Ends a bench with that line. */
export function needPhotos(): void {
  const missing = missingPhotos();
  if (missing === null) return;
  console.error(missing);
  process.exit(69);
}

/** In the order of the list. @throws when they are not there */
export function allPhotos(): Photo[] {
  const dataset = readDataset(PHOTOS);
  if (!dataset) throw new Error(missingPhotos() ?? '');
  return dataset.photos;
}

/** Full paths of the photos of one domain and split (train, val, test). */
export function photos(domain: Photo['domain'], split: string): string[] {
  return allPhotos()
    .filter((photo) => photo.domain === domain && photo.split === split)
    .map(({ path }) => path);
}
