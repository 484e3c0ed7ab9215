/** The picture that was searched, for a product whose own one cannot be fetched. */
import { parseBox } from '../../../contract/geometry.ts';
import { cut, decoded } from '../../capture/picture.ts';

/** `crop`: `x,y,w,h` in pixels of the picture; absent for the whole of it. */
export async function croppedTo(picture: Blob, crop: string | undefined): Promise<Blob> {
  const box = parseBox(crop ?? '');
  if (!box) return picture;
  return decoded(picture, async (bitmap) => (await cut(bitmap, box)).picture);
}
