/** Whether the garment that is searched for can be what the page sells: else their prices say nothing of each other. */
import { garmentType, garmentTypeOfTitle } from '../../../catalog/garment/type.ts';
import { GARMENT_TYPES, type GarmentType, GROUP_OF_TYPE, type SearchQuery } from '../../../contract/index.ts';

type PageSays = Pick<SearchQuery, 'type' | 'pageTitle' | 'pageCategory' | 'pagePicture'>;

/** @param likely what the garment may be, unless the person has named it */
export function isKindOfPage(
  { type, pageTitle, pageCategory, pagePicture }: PageSays,
  likely: readonly GarmentType[],
): boolean {
  const sold = garmentType(pageCategory) ?? garmentTypeOfTitle(pageTitle);
  if (sold === null) return pagePicture !== 'other';
  // Whoever asks for all types has named none.
  const meant = type.length > 0 && type.length < GARMENT_TYPES.length ? type : likely;
  // A blazer may be called a jacket, and a top a t-shirt.
  return meant.some((one) => GROUP_OF_TYPE[one] === GROUP_OF_TYPE[sold]);
}
