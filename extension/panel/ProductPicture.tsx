/** A picture that the companion hands out: a plain ground while it does not come, and itself once it does. */
import { useEffect, useState } from 'preact/hooks';
import { backOff } from '../back-off.ts';

/** Neutral on light and dark, in whatever shape the picture would have had; no sign of a broken picture. */
const GROUND = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg"><rect width="100%" height="100%" fill="#88888838"/></svg>',
)}`;

export interface ProductPictureProps {
  src: string | undefined;
  width: string;
  height: string;
  class?: string;
  loading?: 'lazy';
  decoding?: 'async';
}

/** Decoration: the title of the product stands beside it. */
export function ProductPicture({ src, ...rest }: ProductPictureProps) {
  /** The address from which nothing came. */
  const [missing, setMissing] = useState<string | undefined>(undefined);
  const gone = src !== undefined && missing === src;
  useEffect(() => {
    if (!gone) return undefined;
    const controller = new AbortController();
    void comesAgain(src, controller.signal).then(
      () => setMissing(undefined),
      () => undefined,
    );
    return () => controller.abort();
  }, [gone, src]);
  return <img {...rest} src={gone ? GROUND : src} alt="" onError={() => setMissing(src)} />;
}

/** The panel itself learns of a companion's absence at its next search only, and pictures further down load before. */
async function comesAgain(src: string, signal: AbortSignal): Promise<void> {
  for (let turn = 0; ; turn++) {
    await backOff(turn, signal);
    if (await loads(src)) return signal.throwIfAborted();
  }
}

function loads(src: string): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const image = new Image();
  image.onload = () => resolve(true);
  image.onerror = () => resolve(false);
  image.src = src;
  return promise;
}
