/** The garments of a crop, seen with what is round it. */
import type { Box, Point } from '../../../contract/index.ts';
import type { GarmentMap } from '../parse.ts';
import { extract, type Picture } from '../picture.ts';
import { type FoundGarment, findGarments } from './garments.ts';
import { partOf } from './map-part.ts';

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
  const wholes = findGarments(around, picture);
  const garments = findGarments(map, extract(picture, place)).map((garment) => {
    const middle = {
      x: place.x + garment.box.x + garment.box.w / 2,
      y: place.y + garment.box.y + garment.box.h / 2,
    };
    const whole = wholes.find(
      ({ group, box, wearer }) => group === garment.group && wearer === garment.wearer && holds(box, middle),
    );
    return { ...garment, inside: whole ? Math.min(1, garment.pixels.length / whole.pixels.length) : 1 };
  });
  return { map, garments };
}

function holds({ x, y, w, h }: Box, point: Point): boolean {
  return point.x >= x && point.x < x + w && point.y >= y && point.y < y + h;
}
