/** The garments of a crop, seen with what is round it. */
import type { Box } from '../../contract/index.ts';
import { type FoundGarment, findGarments } from './garments.ts';
import { partOf } from './map-part.ts';
import type { GarmentMap } from './parse.ts';
import { extract, type Picture } from './picture.ts';

export interface Marked {
  /** Of the crop alone. */
  map: GarmentMap;
  garments: FoundGarment[];
}

/**
 * A person marks a whole garment, so one that goes on beyond the crop is less likely meant.
 *
 * @param around map of the crop and its surroundings
 * @param picture the parsed one, of both
 * @param place the crop, in whole pixels of the parsed picture
 */
export function findMarked(around: GarmentMap, picture: Picture, place: Box): Marked {
  const map = partOf(around, place);
  const wholes = new Map(findGarments(around, picture).map(({ group, pixels }) => [group, pixels.length]));
  const garments = findGarments(map, extract(picture, place)).map((garment) => {
    const inside = garment.pixels.length / (wholes.get(garment.group) ?? 0);
    return { ...garment, inside: Math.min(1, inside) };
  });
  return { map, garments };
}
