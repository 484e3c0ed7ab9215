/** The picture that was searched, for a product whose own one cannot be fetched. */
import { parseBox } from '../../../contract/geometry.ts';
import { compose, decoded } from '../../capture/picture.ts';

/** `crop`: `x,y,w,h` in pixels of the picture; absent for the whole of it. */
export async function croppedTo(picture: Blob, crop: string | undefined): Promise<Blob> {
  const box = parseBox(crop ?? '');
  if (!box) return picture;
  const to = { ...box, x: 0, y: 0 };
  return decoded(picture, async (bitmap) => (await compose([{ bitmap, from: box, to }], to)).picture);
}
