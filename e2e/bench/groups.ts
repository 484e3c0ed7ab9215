/**
 * `npm run bench:groups FOLDER`: how many garments of people who stand together get a box, and how many boxes are right, by
 * the score from which on the overlay shows one. The folder is what models/train/group_set.py writes.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../../companion/config.ts';
import { openLibrary } from '../../companion/library.ts';
import { type Models, openModels } from '../../companion/pipeline/models.ts';
import { findIn } from '../../companion/pipeline/pipeline.ts';
import { familyOf, type Garment } from '../../contract/index.ts';
import { boxIou } from '../eval/measures.ts';

const SCORES = [0, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6];
const ENOUGH_OVERLAP = 0.5;

type Drawn = Pick<Garment, 'group' | 'box'>;

const folder = process.argv[2];
if (!folder) throw new Error('Usage: npm run bench:groups FOLDER (what models/train/group_set.py writes)');
const drawn = JSON.parse(readFileSync(join(folder, 'boxes.json'), 'utf8')) as Record<string, Drawn[]>;
const config = readConfig();
const models = await openModels(openLibrary(config), config.encoder, 1);
await measure('with group-parser', models);
await measure('parser alone', { ...models, groupParser: null });

async function measure(name: string, given: Models): Promise<void> {
  const all: { drawn: Drawn[]; found: Garment[] }[] = [];
  for (const [file, boxes] of Object.entries(drawn)) {
    all.push({
      drawn: boxes,
      found: (await findIn(readFileSync(join(folder as string, file)), given, 0)).garments,
    });
  }
  for (const least of SCORES) {
    let [garments, boxes, met, right] = [0, 0, 0, 0];
    for (const picture of all) {
      const found = picture.found.filter(({ score }) => score >= least);
      garments += picture.drawn.length;
      boxes += found.length;
      met += picture.drawn.filter((one) => found.some((other) => isSame(one, other))).length;
      right += found.filter((one) => picture.drawn.some((other) => isSame(one, other))).length;
    }
    console.log(
      `${name}, score from ${least}: ${(met / garments).toFixed(3)} of ${garments} garments found, ${(right / boxes).toFixed(3)} of ${boxes} boxes right`,
    );
  }
}

/** Whether a chip of one leads to the other: members of a family are one to a search. */
function isSame(one: Drawn, other: Drawn): boolean {
  return familyOf(one.group).includes(other.group) && boxIou(one.box, other.box) >= ENOUGH_OVERLAP;
}
