/** The 13 garment types and the coarser groups that the garment parser tells apart. */

/** In the order of the classifier's outputs. */
export const GARMENT_TYPES = [
  't-shirt',
  'top',
  'shirt',
  'knitwear',
  'blazer',
  'outerwear',
  'dress',
  'pants',
  'shorts',
  'skirt',
  'shoes',
  'hat',
  'bag',
] as const;
export type GarmentType = (typeof GARMENT_TYPES)[number];

/** Classes of the parser that are garments (its others are background, skin and other). */
export const GARMENT_GROUPS = ['upper', 'outer', 'lower', 'skirt', 'dress', 'shoes', 'hat', 'bag'] as const;
export type GarmentGroup = (typeof GARMENT_GROUPS)[number];

/** Groups that the parser confuses with each other; every group is in one of them. */
export const GROUP_FAMILIES: readonly (readonly GarmentGroup[])[] = [
  ['upper', 'outer', 'dress'],
  ['lower', 'skirt'],
  ['shoes'],
  ['hat'],
  ['bag'],
];

export function familyOf(group: GarmentGroup): readonly GarmentGroup[] {
  return GROUP_FAMILIES.find((members) => members.includes(group)) ?? [group];
}

export const GROUP_OF_TYPE: Readonly<Record<GarmentType, GarmentGroup>> = {
  't-shirt': 'upper',
  top: 'upper',
  shirt: 'upper',
  knitwear: 'upper',
  blazer: 'outer',
  outerwear: 'outer',
  dress: 'dress',
  pants: 'lower',
  shorts: 'lower',
  skirt: 'skirt',
  shoes: 'shoes',
  hat: 'hat',
  bag: 'bag',
};
