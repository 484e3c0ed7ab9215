/** A picture that the companion hands out: a plain ground while it does not come, and itself once it does. */
import { useEffect, useState } from 'preact/hooks';
import { backOff } from '../../back-off.ts';
import { renew } from '../search/answer-age.ts';

/** Neutral on light and dark, in whatever shape the picture would have had; no sign of a broken picture. */
const GROUND = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg"><rect width="100%" height="100%" fill="#88888838"/></svg>',
)}`;

/** Longer than any companion that is there takes to refuse. */
const ANSWER_MS = 5_000;

export interface ProductPictureProps {
  src: string | undefined;
  /** What stands for it while it does not come; a plain ground when absent. */
  instead?: string | undefined;
  width: string;
  height: string;
  class?: string;
  loading?: 'lazy';
  decoding?: 'async';
}

/** Decoration: the title of the product stands beside it. */
export function ProductPicture({ src, instead = GROUND, ...rest }: ProductPictureProps) {
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
  return <img {...rest} src={gone ? instead : src} alt="" onError={() => setMissing(src)} />;
}

/**
 * The panel itself learns of a companion's absence at its next search only, and pictures further down load before.
 * Where it answers and hands this one out no longer, asking on is of no use: a new answer brings a new address.
 */
async function comesAgain(src: string, signal: AbortSignal): Promise<void> {
  for (let turn = 0; ; turn++) {
    await backOff(turn, signal);
    if (await loads(src)) return signal.throwIfAborted();
    if (turn > 0 && (await isRefused(src, signal))) {
      renew();
      throw new Error('This address is dead.');
    }
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

/** Whether the companion answers that the address has run out or shows nothing; false when nobody answers. */
async function isRefused(src: string, signal: AbortSignal): Promise<boolean> {
  const either = AbortSignal.any([signal, AbortSignal.timeout(ANSWER_MS)]);
  const response = await fetch(src, { credentials: 'omit', signal: either }).catch(() => null);
  signal.throwIfAborted();
  return response?.status === 403 || response?.status === 404;
}
