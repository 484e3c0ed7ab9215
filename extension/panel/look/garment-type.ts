/** What a garment of the parser may be called. */
import {
  familyOf,
  GARMENT_TYPES,
  type GarmentGroup,
  type GarmentType,
  GROUP_OF_TYPE,
} from '../../../contract/garments.ts';
import type { SearchReply } from '../../../contract/search.ts';

export function typesOf(group: GarmentGroup): GarmentType[] {
  return GARMENT_TYPES.filter((type) => GROUP_OF_TYPE[type] === group);
}

/** Whether the parser may have meant a garment of that type: it mixes up a dress and a top. */
export function mayBe(group: GarmentGroup, type: GarmentType): boolean {
  return familyOf(group).includes(GROUP_OF_TYPE[type]);
}

/** The most probable type that fits the outline. */
export function typeOf(group: GarmentGroup, types: SearchReply['types']): GarmentType {
  const guess = types.find(({ type }) => mayBe(group, type))?.type;
  return guess ?? (typesOf(group)[0] as GarmentType);
}
