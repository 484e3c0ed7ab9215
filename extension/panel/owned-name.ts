/** What a piece of the person's own is called: photos of a wardrobe bear the names that cameras and phones give. */
import type { Product } from '../../contract/product.ts';
import { nameOfType } from '../i18n.ts';

/** `IMG 2045`, `DSC01234`, `KakaoTalk 20260101 120000`, `1 (2)`, or the letters of a UUID. */
const CAMERAS =
  /^(?:(?:img|mvimg|dsc[fn]?|pxl|image|photo|kakaotalk(?: photo)?|whatsapp image|screenshot)[\s\d.:()-]*\d.*|[\s\d.()-]+|[\da-f]{8}(?: [\da-f]{4}){3} [\da-f]{12})$/i;

/** Its title; the name of its type where that says nothing. */
export function ownedName({ title, type }: Pick<Product, 'title' | 'type'>): string {
  return CAMERAS.test(title) ? nameOfType(type) : title;
}
