/** The real photos that benches run on: ../shared/data beside the checkout. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const DATA = join(import.meta.dirname, '..', '..', '..', 'shared', 'data');

/** Ends the process with one clear line when the photos are not there. */
export function needPhotos(): void {
  if (existsSync(DATA)) return;
  console.error('The bench needs the photos of ../shared/data beside the checkout.');
  process.exit(69);
}

/** Rows of a CSV without quotes, by column. */
export function table(file: string): Record<string, string>[] {
  const [header = '', ...lines] = readFileSync(join(DATA, file), 'utf8').trim().split('\n');
  const names = header.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, i) => [names[i] ?? '', cell])));
}

/** Full paths of the photos of one domain (flatlay, street) and split (train, val, test). */
export function photos(domain: string, split: string): string[] {
  return table('images.csv')
    .filter((row) => row.domain === domain && row.split === split)
    .map((row) => join(DATA, row.image ?? ''));
}
