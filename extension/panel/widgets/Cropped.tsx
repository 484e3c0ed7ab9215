/** A picture as it was cropped, in either browser: Firefox has no `object-view-box`. */
import type { Box } from '../../../contract/geometry.ts';

export interface CroppedProps {
  /** Address of the picture; absent until it has one. */
  url: string | undefined;
  /** In its pixels; null for all of it. */
  crop: Box | null;
  /** '' where words beside it say what it is. */
  alt: string;
  class?: string;
  /** CSS pixels, where no style sheet says otherwise. */
  width: number;
  height: number;
}

export function Cropped({ url, crop, alt, ...size }: CroppedProps) {
  if (!crop) return <img src={url} alt={alt} {...size} />;
  const part = {
    viewBox: `${crop.x} ${crop.y} ${crop.w} ${crop.h}`,
    children: <image href={url} />,
    ...size,
  };
  return alt === '' ? <svg aria-hidden="true" {...part} /> : <svg role="img" aria-label={alt} {...part} />;
}
