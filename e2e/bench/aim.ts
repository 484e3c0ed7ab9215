/**
 * `npm run bench:aim [SPLIT]`: how often a right click leads to the garment that was clicked on, where the place is known,
 * where it is guessed (docs/adr/0008), and where nothing is known of it. On street photos with masks: a click somewhere on
 * each garment that people drew, the guess some pixels beside it, the photo on the page in several heights.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../../companion/config.ts';
import { openLibrary } from '../../companion/library.ts';
import { openModels } from '../../companion/pipeline/models.ts';
import { type AnalyseOptions, analyse } from '../../companion/pipeline/pipeline.ts';
import type { Box, Point } from '../../contract/index.ts';
import { boxIou, share } from '../eval/measures.ts';
import { readDataset, type StreetLabel } from '../eval/photos/data.ts';
import { boxOf, isLargeEnough, type Mask, readMask } from '../eval/photos/masks.ts';
import { randomFrom } from '../eval/sample.ts';

/** CSS pixels: height of the photo, and how far the guess lies beside the click in each direction (deviation). */
const HEIGHTS = [450, 800];
const BESIDE = [30, 55, 80];

interface Photo {
  bytes: Buffer;
  width: number;
  height: number;
  /** A click on each garment, in pixels of the photo. */
  clicks: { box: Box; click: Point }[];
}

const split = process.argv[2] ?? 'val';
const dataset = readDataset(join(import.meta.dirname, '../../../shared/data'));
if (!dataset) throw new Error('bench:aim needs the street photos of ../shared/data.');
const config = readConfig();
const models = await openModels(openLibrary(config), config.encoder, 1);
const random = randomFrom(17);

const photos: Photo[] = [];
for (const { path, mask } of dataset.photos.filter((photo) => photo.split === split && photo.mask)) {
  const drawn = await readMask(mask as string);
  photos.push({ bytes: readFileSync(path), ...drawn, clicks: clicksOn(drawn, dataset.labels) });
}
const clicks = photos.reduce((sum, photo) => sum + photo.clicks.length, 0);
console.log(
  `${clicks} clicks in ${photos.length} photos of ${split}; led to the garment that was clicked on:`,
);
console.log(`nothing is known: ${await rightShare(() => ({}))}`);
console.log(`the place is known: ${await rightShare((point) => ({ point }))}`);
for (const height of HEIGHTS) {
  for (const beside of BESIDE) {
    const found = await rightShare((click, photo) => ({ near: [guess(click, beside, height, photo)] }));
    console.log(`guessed ${beside} px beside it, ${height} px high: ${found}`);
  }
}

function clicksOn(mask: Mask, labels: readonly StreetLabel[]): Photo['clicks'] {
  return [...new Set(labels.flatMap(({ garment }) => garment ?? []))].flatMap((type) => {
    const own = new Set(labels.filter(({ garment }) => garment === type).map(({ index }) => index));
    const found = boxOf(mask, own);
    if (!found || !isLargeEnough(found)) return [];
    const pixels = [...mask.data.keys()].filter((at) => own.has(mask.data[at] as number));
    const at = pixels[Math.floor(random() * pixels.length)] as number;
    return [{ box: found.box, click: { x: at % mask.width, y: Math.floor(at / mask.width) } }];
  });
}

async function rightShare(known: (click: Point, photo: Photo) => AnalyseOptions): Promise<number | null> {
  const right: boolean[] = [];
  for (const photo of photos) {
    for (const { box, click } of photo.clicks) {
      const { box: searched } = await analyse(photo.bytes, models, known(click, photo));
      const [best] = photo.clicks.toSorted((a, b) => boxIou(b.box, searched) - boxIou(a.box, searched));
      right.push(best?.box === box);
    }
  }
  return share(right);
}

/** Kept inside of the photo, as the extension does. */
function guess({ x, y }: Point, beside: number, shown: number, { width, height }: Photo): Point {
  const off = () => (beside * height * normal()) / shown;
  const inside = (at: number, end: number) => Math.min(end, Math.max(0, at));
  return { x: inside(x + off(), width), y: inside(y + off(), height) };
}

/** A normal deviate, by Box and Muller. */
function normal(): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
