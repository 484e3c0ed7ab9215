/** The crop dialog inside the panel: to mark a garment in the picture at hand, or where no page can show it. */
import { useEffect, useState } from 'preact/hooks';
import type { Box } from '../../contract/geometry.ts';
import { Cropper } from '../overlay/Cropper.tsx';

export interface MarkHereProps {
  picture: Blob;
  onMark: (box: Box) => void;
  onLeave: () => void;
}

export function MarkHere({ picture, onMark, onLeave }: MarkHereProps) {
  const [bitmap, setBitmap] = useState<ImageBitmap | null>(null);
  useEffect(() => {
    let current = true;
    createImageBitmap(picture).then((decoded) => (current ? setBitmap(decoded) : decoded.close()), onLeave);
    return () => {
      current = false;
    };
  }, [picture]);
  return bitmap && <Cropper picture={bitmap} place="panel" onMark={onMark} onLeave={onLeave} />;
}
