/** From the pixels that the steps work on back to those of the picture that was sent. */
import type { Box } from '../../contract/index.ts';
import type { Decoded } from './decode.ts';

export function toOriginal(box: Box, { picture, region }: Decoded): Box {
  const scaleX = region.w / picture.width;
  const scaleY = region.h / picture.height;
  return {
    x: Math.round(region.x + box.x * scaleX),
    y: Math.round(region.y + box.y * scaleY),
    w: Math.round(box.w * scaleX),
    h: Math.round(box.h * scaleY),
  };
}
