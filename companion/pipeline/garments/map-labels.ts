/** A label for each place of a garment map: its likeliest class, and one name for what is one garment. */
import { GARMENT_GROUPS, GROUP_FAMILIES } from '../../../contract/index.ts';
import type { GarmentMap } from '../parse.ts';
import { connectedParts } from './connected-parts.ts';

/** Lying, a family with a smaller share of what hangs together is a misnamed part of one garment. */
const OWN_SHARE = 0.3;

/** The likeliest class of each place of the map. */
export function labelsOf(map: GarmentMap): Uint8Array {
  const size = map.width * map.height;
  const labels = new Uint8Array(size);
  const best = map.probs.slice(0, size);
  for (let label = 1; label < map.classes.length; label++) {
    const plane = map.probs.subarray(label * size, (label + 1) * size);
    for (let i = 0; i < size; i++) {
      if ((plane[i] as number) > (best[i] as number)) {
        best[i] = plane[i] as number;
        labels[i] = label;
      }
    }
  }
  return labels;
}

/** How many places bear a label. */
export function countOf(wanted: number, labels: Uint8Array): number {
  let sum = 0;
  for (let i = 0; i < labels.length; i++) if (labels[i] === wanted) sum++;
  return sum;
}

/** Lying, what hangs together is one garment, unless two families have a large share of it: a shirt on trousers. */
export function unify(labels: Uint8Array, map: GarmentMap): void {
  for (const pixels of connectedParts(
    garmentKeys(labels, map.classes, () => 1),
    map.width,
  )) {
    const counts = map.classes.map(() => 0);
    for (const at of pixels) counts[labels[at] as number] = (counts[labels[at] as number] as number) + 1;
    const largest = counts.indexOf(Math.max(...counts));
    const becomes = map.classes.map(() => largest);
    for (const family of GROUP_FAMILIES) {
      const members = family.map((group) => map.classes.indexOf(group));
      const sizes = members.map((label) => counts[label] ?? 0);
      if (sizes.reduce((sum, size) => sum + size, 0) < pixels.length * OWN_SHARE) continue;
      const main = members[sizes.indexOf(Math.max(...sizes))] as number;
      for (const label of members) becomes[label] = main;
    }
    for (const at of pixels) labels[at] = becomes[labels[at] as number] as number;
  }
}

/** What `keyOf` says of the label where it is that of a garment, else 0. */
export function garmentKeys(
  labels: Uint8Array,
  classes: readonly string[],
  keyOf: (label: number) => number,
): Uint8Array {
  const keys = classes.map((name, label) =>
    (GARMENT_GROUPS as readonly string[]).includes(name) ? keyOf(label) : 0,
  );
  const out = new Uint8Array(labels.length);
  for (let i = 0; i < labels.length; i++) out[i] = keys[labels[i] as number] as number;
  return out;
}
