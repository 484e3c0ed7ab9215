/** Reads garments off a garment map: a box and a mask for each. */
import { familyOf, GARMENT_GROUPS, type Garment, type GarmentGroup } from '../../../contract/index.ts';
import type { GarmentMap } from '../parse.ts';
import type { Picture } from '../picture.ts';
import { boundsOf, connectedParts } from './connected-parts.ts';
import { meanOf } from './group-shares.ts';
import { lyingApart } from './lying-apart.ts';
import { garmentKeys, labelsOf, unify } from './map-labels.ts';
import { nameAsOne } from './one-garment.ts';
import { isWorn } from './several.ts';

export interface FoundGarment extends Garment {
  /** Share of the picture's pixels, 0..1. */
  area: number;
  /** How much of it the picture shows, as far as is known, 0..1. */
  inside: number;
  /** Classes of the map that make up its mask. */
  classes: readonly string[];
  /** Its places on the map, row * width + column. */
  pixels: Int32Array;
}

/** A part of less than this share of the picture is noise; a shoe in a full-body photo has about 0.6 %. */
const SMALLEST_SHARE = 0.003;
/** Parts beside the largest one of a group belong to it (the second shoe) from this share of its area. */
const SISTER_SHARE = 0.2;
/** Worn, a family's members are taken together unless a second one has this share of them. */
const CLEARLY_THERE = 0.15;

/**
 * All garments of a map, largest first, boxes in picture pixels.
 *
 * @param picture the one that was parsed
 */
export function findGarments(map: GarmentMap, picture: Picture): FoundGarment[] {
  const labels = labelsOf(map);
  const worn = isWorn(labels, map);
  const wearers = worn ? map.wearers : null;
  if (!wearers) return garmentsOf(labels, map, picture, worn, 0).sort(largestFirst);
  return [...new Set(wearers)]
    .filter((wearer) => wearer !== 0)
    .flatMap((wearer) => {
      const own = labels.map((label, at) => (wearers[at] === wearer ? label : 0));
      return garmentsOf(own, map, picture, worn, wearer);
    })
    .sort(largestFirst);
}

const largestFirst = (a: FoundGarment, b: FoundGarment) => b.area - a.area;

/** @param labels in place: those of one wearer, or of all that the map shows */
function garmentsOf(
  labels: Uint8Array,
  map: GarmentMap,
  picture: Picture,
  worn: boolean,
  wearer: number,
): FoundGarment[] {
  const total = Math.max(1, map.placement.w * map.placement.h);
  if (!worn) unify(labels, map);
  const othersOf = worn ? nameAsOne(labels, map, picture) : () => [];
  const pieces = connectedParts(
    garmentKeys(labels, map.classes, (label) => label),
    map.width,
  );
  const found = GARMENT_GROUPS.flatMap((group) => {
    const label = map.classes.indexOf(group);
    const parts = pieces
      .filter((part) => labels[part[0] as number] === label)
      .sort((a, b) => b.length - a.length);
    const main = parts.filter(({ length }) => length >= (parts[0]?.length ?? 0) * SISTER_SHARE);
    return (worn ? [main] : lyingApart(main, map, picture)).flatMap((own) => {
      const pixels = joined(own);
      if (pixels.length / total < SMALLEST_SHARE) return [];
      const score = [group, ...othersOf(group)].reduce((sum, name) => sum + meanOf(name, map, pixels), 0);
      return [
        { group, box: boxOf(pixels, map), score, area: pixels.length / total, inside: 1, pixels, wearer },
      ];
    });
  });
  return found.map((garment) => {
    const classes = (worn ? wornClasses : lyingClasses)(garment, found);
    return { ...garment, classes: [...new Set([...classes, ...othersOf(garment.group)])] };
  });
}

type Grouped = Pick<FoundGarment, 'group' | 'area'>;

/** The family's members that are not a garment of their own beside this one. */
function wornClasses(garment: Grouped, found: readonly Grouped[]): GarmentGroup[] {
  const members = familyOf(garment.group);
  const present = found.filter(({ group }) => members.includes(group));
  const area = present.reduce((sum, other) => sum + other.area, 0);
  return members.filter((member) => {
    const rival = present.find(({ group }) => group === member);
    return member === garment.group || !rival || rival.area <= area * CLEARLY_THERE;
  });
}

/** Every group but those of the other garments: a part of what lies alone may be called anything. */
function lyingClasses(garment: Grouped, found: readonly Grouped[]): GarmentGroup[] {
  const own = familyOf(garment.group);
  const others = found.filter(({ group }) => group !== garment.group).flatMap(({ group }) => familyOf(group));
  return GARMENT_GROUPS.filter((group) => own.includes(group) || !others.includes(group));
}

function joined(parts: readonly Int32Array[]): Int32Array {
  const out = new Int32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let end = 0;
  for (const part of parts) {
    out.set(part, end);
    end += part.length;
  }
  return out;
}

function boxOf(pixels: Int32Array, map: GarmentMap): Garment['box'] {
  const { left, top, right, bottom } = boundsOf(pixels, map.width);
  const { placement, picture } = map;
  const toX = (x: number) =>
    clamp(Math.round(((x - placement.x) / placement.w) * picture.width), picture.width);
  const toY = (y: number) =>
    clamp(Math.round(((y - placement.y) / placement.h) * picture.height), picture.height);
  const x = toX(left);
  const y = toY(top);
  return { x, y, w: Math.max(1, toX(right) - x), h: Math.max(1, toY(bottom) - y) };
}

function clamp(value: number, most: number): number {
  return Math.max(0, Math.min(most, value));
}
