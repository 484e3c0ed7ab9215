/** A small catalogue of real photos: a folder with a feed beside it, as a person would import it. */
import { existsSync } from 'node:fs';
import { copyFile, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { allPhotos } from './photos.ts';

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
  size: string;
  link: string;
  /** File name inside the folder. */
  image: string;
  type: string;
}

const PER_TYPE = 4;
const COLUMNS = ['id', 'title', 'brand', 'price', 'size', 'link', 'image_link'] as const;

/** A few photos of every garment type, in the order of the list, so that each run has the same ones. */
export async function makeCatalogue(): Promise<Catalogue> {
  const folder = await mkdtemp(join(tmpdir(), 'lookalike-catalogue-'));
  const taken = new Map<string, number>();
  const products: TestProduct[] = [];
  for (const { path, type } of flatPhotos()) {
    const n = (taken.get(type) ?? 0) + 1;
    if (n > PER_TYPE) continue;
    taken.set(type, n);
    const id = `${type}-${n}`;
    products.push({
      id,
      type,
      title: `Sample ${type} no. ${n}`,
      brand: `Brand ${String.fromCharCode(64 + n)}`,
      price: `${10 * n + 9.5} EUR`,
      size: `EU ${36 + 2 * (n % 2)}`,
      link: `https://shop.example/${id}`,
      image: basename(path),
    });
    await copyFile(path, join(folder, basename(path)));
  }
  const rows = products.map((p) => [p.id, p.title, p.brand, p.price, p.size, p.link, p.image].join(','));
  await writeFile(join(folder, 'products.csv'), [COLUMNS.join(','), ...rows, ''].join('\n'));
  return { folder, products };
}

/** Photos of one garment lying flat. */
function flatPhotos(): { path: string; type: string }[] {
  return allPhotos().flatMap(({ path, domain, garment }) =>
    domain === 'flatlay' && garment && existsSync(path) ? [{ path, type: garment }] : [],
  );
}
