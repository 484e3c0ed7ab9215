/** What the companion finds in a picture that is about to be marked: the chips of the crop dialog. */
import { useEffect, useState } from 'preact/hooks';
import type { Box } from '../../../contract/geometry.ts';
import type { Garment } from '../../../contract/search.ts';
import { decoded } from '../../capture/picture.ts';
import type { Companion } from '../../ui/use-companion.ts';
import { garmentsIn, garmentsOf } from '../search/ask.ts';

const NONE: readonly Garment[] = [];
const WHOLE: readonly Box[] = [];

/**
 * Empty until the companion has answered. It is a help only: what goes wrong is not told, one can still draw.
 *
 * @param regions parts of the picture that are looked at one by one, in its whole pixels; all of it at once when empty
 */
export function useGarments(
  { state, check }: Companion,
  picture: Blob | null,
  regions: readonly Box[] = WHOLE,
): readonly Garment[] {
  const [garments, setGarments] = useState(NONE);
  const ready = state.status === 'ready';

  useEffect(() => {
    setGarments(NONE);
    if (!picture || !ready) return undefined;
    const controller = new AbortController();
    void ask(picture, controller.signal).catch(() => undefined);
    return () => controller.abort();
  }, [picture, regions, ready, check]);

  return garments;

  async function ask(image: Blob, signal: AbortSignal): Promise<void> {
    // Whoever sits on the port proves itself once more before the pixels leave.
    const connection = await check(signal);
    if (connection.status !== 'ready') return;
    let found = NONE;
    if (regions.length > 0)
      // Once for all of them: to decode a large capture takes longer than to cut a part out of it.
      await decoded(image, async (bitmap) => {
        for (const region of regions) {
          found = [...found, ...(await garmentsOf(connection, bitmap, region, signal))];
          setGarments(found);
        }
      });
    if (found.length === 0) setGarments((await garmentsIn(connection, image, signal)).garments);
  }
}
