/** What a photo of a folder is called: the names that cameras, phones and downloads give say nothing of a garment. */
import type { Product } from '../../contract/product.ts';
import { nameOfType } from '../i18n.ts';

/** `IMG 2045`, `DSC01234`, `KakaoTalk 20260101 120000`, `1 (2)`, a UUID, a checksum. */
const NO_NAMES =
  /^(?:(?:img|mvimg|dsc[fn]?|pxl|image|photo|kakaotalk(?: photo)?|whatsapp image|screenshot)[\s\d.:()-]*\d.*|[\s\d.()-]+|[\da-f]{8}(?: [\da-f]{4}){3} [\da-f]{12}|(?=\D*\d)[\da-f]{16,})$/i;

/** The product, titled by its type where its title says nothing. What a shop sells is called as the shop calls it. */
export function named<P extends Pick<Product, 'title' | 'type' | 'url'>>(product: P): P {
  if (product.url !== null || !NO_NAMES.test(product.title)) return product;
  return { ...product, title: nameOfType(product.type) };
}
