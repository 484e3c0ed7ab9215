/** Lying, several garments may bear one name: a bag that the parser takes for shoes, beside the shoes. */
import type { Lab } from '../colour/lab.ts';
import type { GarmentMap } from '../parse.ts';
import type { Picture } from '../picture.ts';
import { type Bounds, boundsOf } from './connected-parts.ts';
import { colourOn } from './map-colour.ts';

/** A small part that lies so close, as a share of the map's longer side, is a piece of the garment: a sleeve, a sole. */
const CLOSE = 0.05;
/** As a share of the garment's largest part. */
const SMALL = 0.33;
/** Nearer colours (CIE76) are one: the second shoe lies anywhere. */
const ONE_COLOUR = 8;

interface Part {
  pixels: Int32Array;
  box: Bounds;
  colour: Lab;
}

/**
 * @param parts of one group, the places of each (row * width + column), the largest first
 * @param picture the one that was parsed
 * @returns the parts of each garment
 */
export function lyingApart(parts: readonly Int32Array[], map: GarmentMap, picture: Picture): Int32Array[][] {
  if (parts.length < 2) return parts.map((part) => [part]);
  const colourAt = colourOn(map, picture);
  const close = CLOSE * Math.max(map.width, map.height);
  const garments: Part[][] = [];
  for (const pixels of parts) {
    const part = {
      pixels,
      box: boundsOf(pixels, map.width),
      colour: meanColour(pixels, map.width, colourAt),
    };
    const own = garments.find(
      ([main, ...rest]) =>
        main &&
        (distance(main.colour, part.colour) < ONE_COLOUR ||
          (pixels.length < main.pixels.length * SMALL &&
            [main, ...rest].some(({ box }) => gap(box, part.box) <= close))),
    );
    if (own) own.push(part);
    else garments.push([part]);
  }
  return garments.map((garment) => garment.map(({ pixels }) => pixels));
}

/** Map pixels between two boxes; 0 where they overlap. */
function gap(one: Bounds, other: Bounds): number {
  const across = Math.max(one.left, other.left) - Math.min(one.right, other.right);
  const down = Math.max(one.top, other.top) - Math.min(one.bottom, other.bottom);
  return Math.max(0, across, down);
}

function meanColour(pixels: Int32Array, width: number, colourAt: ReturnType<typeof colourOn>): Lab {
  const sum: Lab = [0, 0, 0];
  let count = 0;
  for (const at of pixels) {
    const colour = colourAt(Math.floor(at / width), at % width);
    if (!colour) continue;
    for (let i = 0; i < 3; i++) sum[i] = (sum[i] as number) + (colour[i] as number);
    count++;
  }
  const all = Math.max(1, count);
  return [sum[0] / all, sum[1] / all, sum[2] / all];
}

function distance(one: Lab, other: Lab): number {
  return Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
}
