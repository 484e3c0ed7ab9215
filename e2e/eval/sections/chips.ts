/** Section `chips`: what a garment is called that a person chose in the overlay, by the group that the parser gave it. */
import type { GarmentGroup, GarmentType } from '../../../contract/index.ts';
import { boxIou, share } from '../measures.ts';
import type { Dataset } from '../photos/data.ts';
import { garmentCrops } from '../photos/masks.ts';
import { asked, ofSplit, type Run } from '../run.ts';
import type { Subject } from '../seeing/see.ts';
import type { Seen } from '../seeing/seen.ts';

export interface ChipFigures {
  /** Boxes that overlap a garment that people drew; that one is meant. */
  chips: number;
  typeAccuracy: number | null;
  /** The same where the search is told the box alone. */
  typeAccuracyOfBoxes: number | null;
}

type Chip = Subject & { chosen: GarmentGroup; truth: GarmentType };

const ENOUGH_OVERLAP = 0.5;

/** Null when no photo has a mask. */
export async function chipFigures(run: Run, dataset: Dataset): Promise<ChipFigures | null> {
  const masked = asked(
    run,
    ofSplit(run, dataset).filter(({ mask }) => mask),
  );
  if (masked.length === 0) return null;
  const chips: Chip[] = [];
  for (const photo of masked) {
    const drawn = await garmentCrops([photo], dataset.labels);
    for (const { group, box } of await run.eyes.find(photo.path)) {
      const overlaps = drawn.map(({ garment, box: other }) => ({ garment, iou: boxIou(other, box) }));
      const [best] = overlaps.sort((a, b) => b.iou - a.iou);
      if (best && best.iou >= ENOUGH_OVERLAP)
        chips.push({ path: photo.path, crop: box, chosen: group, truth: best.garment });
    }
  }
  const right = (seen: readonly Seen[]) =>
    share(seen.map(({ types }, i) => types[0]?.type === chips[i]?.truth));
  const boxes = chips.map(({ path, crop }) => ({ path, crop }));
  return {
    chips: chips.length,
    typeAccuracy: right(await run.eyes.see('chips', chips, false)),
    typeAccuracyOfBoxes: right(await run.eyes.see('boxes of chips', boxes, false)),
  };
}
