/** Reads a data folder of the form of ../shared/data: photos with a domain, a split, a garment and perhaps a mask. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { GARMENT_TYPES, type GarmentType } from '../../../contract/index.ts';

/** The data cannot be measured as it lies there; the message says what is missing. */
export class DataError extends Error {}

export interface Photo {
  /** Path in the data folder. */
  name: string;
  path: string;
  domain: 'flatlay' | 'street';
  split: string;
  /** Null for street photos, which show several. */
  garment: GarmentType | null;
  /** Path of the mask; null where people drew none. */
  mask: string | null;
}

/** What a mask's pixel values stand for. */
export interface StreetLabel {
  index: number;
  name: string;
  garment: GarmentType | null;
}

export interface Dataset {
  photos: Photo[];
  labels: StreetLabel[];
}

export interface PairPhoto {
  product: string;
  path: string;
  role: 'gallery' | 'query';
}

/** Null when the folder has no images.csv, which a folder of pairs alone need not have. */
export function readDataset(folder: string): Dataset | null {
  const file = join(folder, 'images.csv');
  if (!existsSync(file)) return null;
  const photos = table(file, ['image', 'domain', 'split']).map((row): Photo => {
    const { image = '', domain, split = '', garment = '', mask = '' } = row;
    if (domain !== 'flatlay' && domain !== 'street') {
      throw new DataError(`${file}: the domain of ${image} is "${domain}", not flatlay or street.`);
    }
    const path = join(folder, image);
    return {
      name: image,
      path,
      domain,
      split,
      garment: type(garment, file),
      mask: mask ? join(folder, mask) : null,
    };
  });
  const labelFile = join(folder, 'labels.csv');
  const labels = photos.some(({ mask }) => mask)
    ? table(labelFile, ['index', 'street_label', 'garment']).map((row) => ({
        index: Number(row.index),
        name: row.street_label ?? '',
        garment: type(row.garment ?? '', labelFile),
      }))
    : [];
  return { photos, labels };
}

/**
 * @param file CSV with product, image and role (gallery or query)
 * @param folder where the image paths start; a path that is not there is looked for beside the CSV
 */
export function readPairs(file: string, folder: string): PairPhoto[] {
  if (!existsSync(file)) throw new DataError(`There is no file ${file}: --pairs takes a CSV.`);
  const photos = table(file, ['product', 'image', 'role']).map((row): PairPhoto => {
    const { product = '', image = '', role } = row;
    if (role !== 'gallery' && role !== 'query') {
      throw new DataError(`${file}: the role of ${image} is "${role}", not gallery or query.`);
    }
    const path = [resolve(folder, image), resolve(dirname(file), image)].find(existsSync);
    if (!path) throw new DataError(`${file}: there is no photo ${image} in ${folder}.`);
    return { product, path, role };
  });
  for (const role of ['gallery', 'query']) {
    if (!photos.some((photo) => photo.role === role)) throw new DataError(`${file} has no ${role} photo.`);
  }
  return photos;
}

/** Rows of a CSV by column. @throws DataError when it is not there or lacks one of `columns` */
export function table(file: string, columns: readonly string[]): Record<string, string>[] {
  if (!existsSync(file)) throw new DataError(`There is no file ${file}.`);
  const rows: Record<string, string>[] = parse(readFileSync(file), {
    columns: true,
    bom: true,
    skip_empty_lines: true,
  });
  const missing = columns.filter((column) => rows[0] && !(column in rows[0]));
  if (missing.length > 0) throw new DataError(`${file} lacks the columns ${missing.join(', ')}.`);
  return rows;
}

function type(text: string, file: string): GarmentType | null {
  if (text === '') return null;
  const known = GARMENT_TYPES.find((name) => name === text);
  if (!known) throw new DataError(`${file}: "${text}" is none of ${GARMENT_TYPES.join(', ')}.`);
  return known;
}
