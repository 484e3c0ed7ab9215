/** A small catalogue of real photos: a folder with a feed beside it, as a person would import it. */
import { existsSync } from 'node:fs';
import { copyFile, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/** Photos live beside the checkout and never in it. */
export const PHOTOS = join(import.meta.dirname, '../../../shared/data');

export interface Catalogue {
  /** Holds the photos and products.csv. */
  folder: string;
  products: TestProduct[];
}

export interface TestProduct {
  id: string;
  title: string;
  brand: string;
  price: string;
  link: string;
  /** File name inside the folder. */
  image: string;
  type: string;
}

const COLUMNS = ['id', 'title', 'brand', 'price', 'link', 'image_link'] as const;

/** One line for the log when the photos are not there; null when they are. */
export function missingPhotos(): string | null {
  return existsSync(join(PHOTOS, 'images.csv'))
    ? null
    : 'e2e: skipped, there are no photos in ../shared/data to fill a catalogue with.';
}

/** `perType` photos of every garment type, in the order of the list, so that each run has the same ones. */
export async function makeCatalogue(perType = 4): Promise<Catalogue> {
  const folder = await mkdtemp(join(tmpdir(), 'lookalike-catalogue-'));
  const taken = new Map<string, number>();
  const products: TestProduct[] = [];
  for (const { image, type } of await flatPhotos()) {
    const n = (taken.get(type) ?? 0) + 1;
    if (n > perType) continue;
    taken.set(type, n);
    const id = `${type}-${n}`;
    products.push({
      id,
      type,
      title: `Sample ${type} no. ${n}`,
      brand: `Brand ${String.fromCharCode(64 + n)}`,
      price: `${10 * n + 9.5} EUR`,
      link: `https://shop.example/${id}`,
      image: basename(image),
    });
    await copyFile(join(PHOTOS, image), join(folder, basename(image)));
  }
  const rows = products.map((p) => [p.id, p.title, p.brand, p.price, p.link, p.image].join(','));
  await writeFile(join(folder, 'products.csv'), [COLUMNS.join(','), ...rows, ''].join('\n'));
  return { folder, products };
}

/** Photos of one garment lying flat; the list's own columns hold no commas. */
async function flatPhotos(): Promise<{ image: string; type: string }[]> {
  const [, ...lines] = (await readFile(join(PHOTOS, 'images.csv'), 'utf8')).trim().split('\n');
  return lines.flatMap((line) => {
    const [image = '', domain, , type = ''] = line.split(',');
    return domain === 'flatlay' && type !== '' && existsSync(join(PHOTOS, image)) ? [{ image, type }] : [];
  });
}
