/** A few products of the sample catalogue as a feed of their own, so that a test with real models is quick. */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SAMPLE = join(import.meta.dirname, '..', '..', 'catalog', 'sample');

/** @param wanted which of the sample's product ids @returns the ids that the feed in `folder` has now */
export function copySample(folder: string, wanted: RegExp): string[] {
  const feed = readFileSync(join(SAMPLE, 'feed.xml'), 'utf8');
  const [head = ''] = feed.split('<item>', 1);
  const items = [...feed.matchAll(/<item>.*?<\/item>/gs)].map(([item]) => item);
  const taken = items.filter((item) => wanted.test(idOf(item)));
  mkdirSync(join(folder, 'images'), { recursive: true });
  for (const item of taken) {
    const picture = /images\/[^<]+/.exec(item)?.[0] ?? '';
    copyFileSync(join(SAMPLE, picture), join(folder, picture));
  }
  writeFileSync(join(folder, 'feed.xml'), `${head}${taken.join('\n')}\n</channel></rss>\n`);
  return taken.map(idOf);
}

/** The sample's own picture of a product. */
export function samplePicture(id: string): Buffer {
  return readFileSync(join(SAMPLE, 'images', `${id}.webp`));
}

function idOf(item: string): string {
  return /<g:id>([^<]+)/.exec(item)?.[1] ?? '';
}
