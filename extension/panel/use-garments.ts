/** What the companion finds in a picture that is about to be marked: the chips of the crop dialog. */
import { useEffect, useState } from 'preact/hooks';
import type { Garment } from '../../contract/search.ts';
import type { Companion } from '../ui/use-companion.ts';
import { garmentsIn } from './ask.ts';

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
    const connection = await check(signal);
    return connection.status === 'ready' ? (await garmentsIn(connection, image, signal)).garments : NONE;
  }
}
