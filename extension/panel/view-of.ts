import { parseBox } from '../../contract/geometry.ts';

/** The style that shows a picture as it was cropped, `x,y,w,h` in its pixels. Firefox knows none and shows all of it. */
export function viewOf(crop: string | undefined): string | undefined {
  const box = parseBox(crop ?? '');
  return box ? `object-view-box: xywh(${box.x}px ${box.y}px ${box.w}px ${box.h}px)` : undefined;
}
