/** The picture that was searched, for a product whose own one cannot be fetched. */
import { type Box, parseBox } from '../../../contract/geometry.ts';
import { compose } from '../../capture/picture.ts';

/** `crop`: `x,y,w,h` in pixels of the picture; absent for the whole of it. */
export async function croppedTo(picture: Blob, crop: string | undefined): Promise<Blob> {
  const box = parseBox(crop ?? '');
  if (!box) return picture;
  const bitmap = await createImageBitmap(picture);
  const to: Box = { x: 0, y: 0, w: box.w, h: box.h };
  try {
    return (await compose([{ bitmap, from: box, to }], to)).picture;
  } finally {
    bitmap.close();
  }
}
