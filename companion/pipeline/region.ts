/** Converts between pixels of the picture that the steps work on and of the one that was sent. */
import { type Box, type Point, ProblemError, wholeBox } from '../../contract/index.ts';
import type { Decoded } from './decode.ts';

export function toOriginal(box: Box, { picture, region }: Decoded): Box {
  const scaleX = region.w / picture.width;
  const scaleY = region.h / picture.height;
  const whole = {
    x: region.x + box.x * scaleX,
    y: region.y + box.y * scaleY,
    w: box.w * scaleX,
    h: box.h * scaleY,
  };
  return wholeBox(whole, region);
}

/**
 * A pixel outside still counts as the edge: a client that shrank the picture has rounded.
 *
 * @throws ProblemError bad-request
 */
export function checkPoint({ x, y }: Point, { width, height }: Decoded['original']): void {
  if (Math.min(x, y) >= -1 && x <= width + 1 && y <= height + 1) return;
  const words = `The point ${x},${y} lies outside the picture (${width} x ${height}).`;
  throw new ProblemError('bad-request', words);
}

/** The place in the decoded picture; outside of it when it lies outside of the crop. */
export function fromOriginal({ x, y }: Point, { picture, region }: Decoded): Point {
  return {
    x: ((x - region.x) / region.w) * picture.width,
    y: ((y - region.y) / region.h) * picture.height,
  };
}
