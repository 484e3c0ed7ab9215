/** Section `parser`: the garment map of street photos beside the masks that people drew. */
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { progressBar } from '../../../companion/cli/output.ts';
import { decode } from '../../../companion/pipeline/decode.ts';
import { type FoundGarment, findGarments } from '../../../companion/pipeline/garments/garments.ts';
import { type GarmentMap, parse, probabilities } from '../../../companion/pipeline/parse.ts';
import { GARMENT_GROUPS, type GarmentGroup, GROUP_OF_TYPE } from '../../../contract/index.ts';
import { boxIou, mean, round, share } from '../measures.ts';
import type { Dataset, StreetLabel } from '../photos/data.ts';
import { boxOf, isLargeEnough, type Mask, readMask } from '../photos/masks.ts';
import { asked, ofSplit, type Run } from '../run.ts';

/** Groups whose boxes count for each other, since a chip of either leads to the garment. */
const BOX_GROUPS: Readonly<Record<string, readonly GarmentGroup[]>> = {
  'upper or outer': ['upper', 'outer'],
  'lower or skirt': ['lower', 'skirt'],
  dress: ['dress'],
  shoes: ['shoes'],
  hat: ['hat'],
  bag: ['bag'],
};
const ENOUGH_OVERLAP = 0.5;

export interface ParserFigures {
  photos: number;
  /** Person and clothes against the rest; mean of the photos. */
  foregroundIoU: number | null;
  /** Clothes, bags and accessories without skin and hair; mean of the photos. */
  clothesIoU: number | null;
  /** Over the pixels of all photos together. */
  garmentIoU: Record<GarmentGroup, number | null>;
  meanGarmentIoU: number | null;
  /** Share of drawn garments that have a box of their group overlapping by half. */
  boxRecallAtIoU50: Record<string, number | null>;
  /** Share of the boxes found whose group was drawn on the photo at all: the rest are of something else. */
  boxPrecision: Record<string, number | null>;
}

/** Null when no photo has a mask. */
export async function parserFigures(run: Run, { photos, labels }: Dataset): Promise<ParserFigures | null> {
  const masked = asked(
    run,
    ofSplit(run, { photos, labels }).filter(({ mask }) => mask),
  );
  if (masked.length === 0) return null;
  const card = run.models.parser;
  const model = await run.library.open(card, availableParallelism());
  const classOf = classTable(labels, card.output.classes);
  const skin = card.output.classes.indexOf('skin');
  const overlap = createOverlap(card.output.classes.length);
  const [foreground, clothes]: [number[], number[]] = [[], []];
  const [drawnBoxes, foundBoxes]: [Judged[], Judged[]] = [[], []];
  const bar = progressBar('street masks');
  for (const [done, photo] of masked.entries()) {
    const { picture } = await decode(await readFile(photo.path));
    const map = await parse(picture, model, card);
    const drawn = await readMask(photo.mask as string);
    const truth = { ...drawn, data: drawn.data.map((label) => classOf[label] as number) };
    const guess = labelsAt(map, truth);
    overlap.add(truth.data, guess);
    foreground.push(iou(truth.data, guess, (label) => label !== 0));
    clothes.push(iou(truth.data, guess, (label) => label !== 0 && label !== skin));
    const garments = findGarments(map, picture);
    drawnBoxes.push(...judgeDrawn(garments, map, truth));
    foundBoxes.push(...judgeFound(garments, map, truth));
    bar.update(done + 1, masked.length);
  }
  bar.stop();
  await model.close();
  const byGroup = (boxes: readonly Judged[]) =>
    Object.fromEntries(
      Object.keys(BOX_GROUPS).map((name) => [
        name,
        share(boxes.filter(([group]) => group === name).map(([, right]) => right)),
      ]),
    );
  const groups = GARMENT_GROUPS.map((group): [GarmentGroup, number | null] => {
    const label = card.output.classes.indexOf(group);
    return [group, label < 0 ? null : overlap.iou(label)];
  });
  return {
    photos: masked.length,
    foregroundIoU: mean(foreground),
    clothesIoU: mean(clothes),
    garmentIoU: Object.fromEntries(groups) as Record<GarmentGroup, number | null>,
    meanGarmentIoU: mean(groups.flatMap(([, value]) => value ?? [])),
    boxRecallAtIoU50: byGroup(drawnBoxes),
    boxPrecision: byGroup(foundBoxes),
  };
}

/** Parser class of each street label. */
function classTable(labels: readonly StreetLabel[], classes: readonly string[]): Uint8Array {
  const table = new Uint8Array(256);
  for (const { index, name, garment } of labels) {
    const wanted = garment
      ? GROUP_OF_TYPE[garment]
      : name === 'null'
        ? 'background'
        : ['skin', 'hair'].includes(name)
          ? 'skin'
          : 'other';
    table[index] = Math.max(0, classes.indexOf(wanted));
  }
  return table;
}

/** The likeliest class at each pixel of the mask. */
function labelsAt(map: GarmentMap, { width, height }: Mask): Uint8Array {
  const labels = new Uint8Array(width * height);
  const best = new Float32Array(width * height).fill(-1);
  const centres = (count: number, scale: number) =>
    Float64Array.from({ length: count }, (_, i) => (i + 0.5) * scale);
  const xs = centres(width, map.picture.width / width);
  const ys = centres(height, map.picture.height / height);
  map.classes.forEach((name, label) => {
    probabilities(map, [name], xs, ys).forEach((value, at) => {
      if (value > (best[at] as number)) [best[at], labels[at]] = [value, label];
    });
  });
  return labels;
}

type Judged = [name: string, right: boolean];

/** Each garment that was drawn: whether it has a box. */
function judgeDrawn(boxes: readonly FoundGarment[], map: GarmentMap, truth: Mask): Judged[] {
  const [scaleX, scaleY] = [truth.width / map.picture.width, truth.height / map.picture.height];
  return Object.entries(BOX_GROUPS).flatMap(([name, groups]) =>
    groups.flatMap((group): Judged[] => {
      const drawn = boxOf(truth, new Set([map.classes.indexOf(group)]));
      if (!drawn || !isLargeEnough(drawn)) return [];
      const own = boxes
        .filter((garment) => groups.includes(garment.group))
        .map(({ box }) => ({ x: box.x * scaleX, y: box.y * scaleY, w: box.w * scaleX, h: box.h * scaleY }));
      return [[name, own.some((box) => boxIou(box, drawn.box) >= ENOUGH_OVERLAP)]];
    }),
  );
}

/** Each box that was found: whether its group was drawn. */
function judgeFound(boxes: readonly FoundGarment[], map: GarmentMap, truth: Mask): Judged[] {
  return Object.entries(BOX_GROUPS).flatMap(([name, groups]) => {
    const labels = new Set(groups.map((group) => map.classes.indexOf(group)));
    const drawn = boxOf(truth, labels) !== null;
    return boxes.filter(({ group }) => groups.includes(group)).map((): Judged => [name, drawn]);
  });
}

function iou(truth: Uint8Array, guess: Uint8Array, counts: (label: number) => boolean): number {
  let [both, either] = [0, 0];
  for (let at = 0; at < truth.length; at++) {
    const [one, other] = [counts(truth[at] as number), counts(guess[at] as number)];
    if (one && other) both++;
    if (one || other) either++;
  }
  return either === 0 ? 1 : both / either;
}

/** Counts pixels of truth and guess per class, over many photos. */
function createOverlap(classes: number) {
  const [both, inTruth, inGuess] = [
    new Float64Array(classes),
    new Float64Array(classes),
    new Float64Array(classes),
  ];
  const count = (counts: Float64Array, label: number) => {
    counts[label] = (counts[label] as number) + 1;
  };
  return {
    add(truth: Uint8Array, guess: Uint8Array) {
      for (let at = 0; at < truth.length; at++) {
        const [one, other] = [truth[at] as number, guess[at] as number];
        if (one === other) count(both, one);
        count(inTruth, one);
        count(inGuess, other);
      }
    },
    iou(label: number): number | null {
      const either = (inTruth[label] as number) + (inGuess[label] as number) - (both[label] as number);
      return either === 0 ? null : round((both[label] as number) / either);
    },
  };
}
