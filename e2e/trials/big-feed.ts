/** A shop on disk for trials: many products, small pictures, and a later version of the same feed. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Two products in a hundred show a picture that another one shows as well. */
const SHARED = 50;

/**
 * Writes the pictures and `feed.csv` into a folder that is made for it.
 *
 * @param later the feed of another day: of ten products one is gone, one costs something else, one has a new picture
 */
export function writeBigFeed(folder: string, products: number, later = false): void {
  mkdirSync(folder, { recursive: true });
  const rows = ['id,title,price,image_link'];
  for (let i = 0; i < products; i++) {
    if (later && i % 10 === 0) continue;
    const price = later && i % 10 === 1 ? i + 0.25 : i + 0.5;
    const image = `${i}.jpg`;
    const shown = i % SHARED === 0 ? i + 1 : i;
    const version = later && i % 10 === 2 ? 'new' : 'first';
    writeFileSync(join(folder, image), `picture ${shown}, ${version}`);
    rows.push(`p${i},Title ${i},${price} EUR,${image}`);
    // The same id again: it must be counted once for each run, wherever that was cut off.
    if (i % 500 === 3) rows.push(`p${i},Once more,1 EUR,${image}`);
  }
  writeFileSync(join(folder, 'feed.csv'), `${rows.join('\n')}\n`);
}
