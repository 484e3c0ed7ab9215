/** A strip in parts that the companion can look at one by one: all of it at once would be a line to it. */
import type { Box, Size } from '../../../contract/geometry.ts';

/** How many times as long as wide a part is: as a photo of a person. */
const LONG = 1.5;
/** Each costs a look. */
const MOST = 8;

/** Side by side or one below the other, in whole pixels; all of the picture together. */
export function sectionsOf({ w, h }: Size): Box[] {
  const [long, short] = [Math.max(w, h), Math.min(w, h)];
  const count = Math.min(MOST, Math.max(1, Math.round(long / (LONG * short))));
  const at = (n: number) => Math.round((n * long) / count);
  return Array.from({ length: count }, (_, n) => {
    const [from, length] = [at(n), at(n + 1) - at(n)];
    return h >= w ? { x: 0, y: from, w, h: length } : { x: from, y: 0, w: length, h };
  });
}
