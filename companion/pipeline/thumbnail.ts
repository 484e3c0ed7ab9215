/** The small picture of a product that the store keeps and the panel shows. */
import sharp from 'sharp';
import type { Picture } from './picture.ts';

/** Longest side: a card of the panel at double density, and enough for every encoder's 224. */
export const THUMBNAIL_SIDE = 400;

export function toThumbnail({ width, height, data }: Picture): Promise<Buffer> {
  return (
    sharp(data, { raw: { width, height, channels: 3 } })
      .resize({ width: THUMBNAIL_SIDE, height: THUMBNAIL_SIDE, fit: 'inside', withoutEnlargement: true })
      // The lowest effort: every import pays for it once a picture, and the file grows by a sixth only.
      .webp({ quality: 80, effort: 0 })
      .toBuffer()
  );
}
