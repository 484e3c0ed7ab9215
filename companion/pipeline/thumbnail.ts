/** The small picture of a product that the store keeps and the panel shows. */
import sharp from 'sharp';
import type { Picture } from './picture.ts';

/** Longest side: a card of the panel at double density, and enough for every encoder's 224. */
const THUMBNAIL_SIDE = 400;

/** @returns a JPEG */
export function toThumbnail({ width, height, data }: Picture): Promise<Buffer> {
  const picture = sharp(data, { raw: { width, height, channels: 3 } });
  const side = Math.max(width, height);
  const small =
    side > THUMBNAIL_SIDE
      ? picture.resize({ width: THUMBNAIL_SIDE, height: THUMBNAIL_SIDE, fit: 'inside' })
      : picture;
  // JPEG, since an import makes one a picture: WebP at its lowest effort takes four times as long and saves a tenth.
  return small.jpeg({ quality: 80, optimiseCoding: false }).toBuffer();
}
