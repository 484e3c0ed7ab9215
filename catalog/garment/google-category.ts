/** Numeric ids of Google's product taxonomy (version 2021-09-21, its latest) that name one garment type. */
import type { GarmentType } from '../../contract/index.ts';

/** 212 is "Shirts & Tops": it holds t-shirts, shirts and knitwear alike, so it names none of them. */
const IDS: Readonly<Record<GarmentType, readonly number[]>> = {
  't-shirt': [],
  top: [2745, 3455, 5410],
  shirt: [],
  knitwear: [],
  blazer: [1594, 1580],
  outerwear: [203, 5598, 1831, 6006, 5425, 2292, 2396, 5461, 5677, 5678],
  dress: [2271, 5182, 5250, 7132, 5513, 5441, 5330, 5329, 5424, 8149, 6031],
  pants: [204, 5514, 3951, 5552, 7003, 7236, 5674, 7281],
  shorts: [207, 3188, 5378, 5379, 5344],
  skirt: [1581, 6229, 6228, 2331],
  shoes: [187],
  hat: [173, 2020, 5625, 7237],
  bag: [3032, 6551, 100, 103, 104, 106, 5608],
};

const TYPES = new Map(
  Object.entries(IDS).flatMap(([type, ids]) => ids.map((id) => [id, type as GarmentType])),
);

/** @param text `2271` or `2271 - Apparel & Accessories > Clothing > Dresses`; anything else gives null */
export function typeOfGoogleId(text: string): GarmentType | null {
  const id = /^\s*(\d{1,7})\s*(-|$)/.exec(text)?.[1];
  return TYPES.get(Number(id)) ?? null;
}
