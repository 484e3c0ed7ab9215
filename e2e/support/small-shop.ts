/** A part of the project's own sample catalogue, as a folder that somebody brings along: a feed with its pictures. */
import { copyFile, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SAMPLE = join(import.meta.dirname, '../../catalog/sample');

export interface SmallShop {
  /** Holds feed.xml and images/. */
  folder: string;
  products: number;
}

/** `every`: one product in so many, spread over all garment types. */
export async function makeSmallShop(every: number): Promise<SmallShop> {
  const folder = join(await mkdtemp(join(tmpdir(), 'lookalike-small-')), 'atelier');
  await mkdir(join(folder, 'images'), { recursive: true });
  const feed = await readFile(join(SAMPLE, 'feed.xml'), 'utf8');
  const items = feed.match(/ *<item>.*?<\/item>\n/gs) ?? [];
  const taken = items.filter((_, i) => i % every === 0);
  for (const item of taken) {
    const image = /<g:image_link>(images\/[^<]+)</.exec(item)?.[1] as string;
    await copyFile(join(SAMPLE, image), join(folder, image));
  }
  const head = feed.slice(0, feed.indexOf(items[0] as string));
  const end = feed.slice(feed.lastIndexOf('</item>\n') + '</item>\n'.length);
  await writeFile(join(folder, 'feed.xml'), head + taken.join('') + end);
  return { folder, products: taken.length };
}
