/** What the companion finds in a picture that is about to be marked: the chips of the crop dialog. */
import { useEffect, useState } from 'preact/hooks';
import type { Garment } from '../../contract/search.ts';
import { fitToSend } from '../capture/fit-to-send.ts';
import { parse } from '../companion/search.ts';
import type { Companion } from '../ui/use-companion.ts';

const NONE: readonly Garment[] = [];

/** Empty until the companion has answered. It is a help only: what goes wrong is not told, one can still draw. */
export function useGarments({ state, check }: Companion, picture: Blob | null): readonly Garment[] {
  const [garments, setGarments] = useState(NONE);
  const ready = state.status === 'ready';

  useEffect(() => {
    setGarments(NONE);
    if (!picture || !ready) return undefined;
    const controller = new AbortController();
    void ask(picture, controller.signal).then(setGarments, () => undefined);
    return () => controller.abort();
  }, [picture, ready, check]);

  return garments;

  async function ask(image: Blob, signal: AbortSignal): Promise<readonly Garment[]> {
    // Whoever sits on the port proves itself once more before the pixels leave.
    const [connection, { picture: sent, shrink }] = await Promise.all([check(signal), fitToSend(image)]);
    if (connection.status !== 'ready') return NONE;
    const { garments: found } = await parse(connection, sent, signal);
    return found.map(({ box: { x, y, w, h }, ...garment }) => ({
      ...garment,
      box: { x: x / shrink, y: y / shrink, w: w / shrink, h: h / shrink },
    }));
  }
}
