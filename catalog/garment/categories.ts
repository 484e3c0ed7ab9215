/** Of the categories that a product is filed under, the one to show: the first may be `Sale` or `New in`. */
import { garmentType } from './type.ts';

/** @param categories paths, in the feed's order. @returns the first that names a garment, else the first; '' of none */
export function tellingCategory(categories: readonly string[]): string {
  if (categories.length === 1) return categories[0] as string;
  const filled = categories.filter((one) => one.trim() !== '');
  return filled.find((one) => garmentType(one) !== null) ?? filled[0] ?? '';
}
