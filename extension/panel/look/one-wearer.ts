/** A look is what one person wears, also on a picture of several. */
import type { Box } from '../../../contract/geometry.ts';
import type { Garment } from '../../../contract/search.ts';
import { areaOf, intersect } from '../../capture/page/boxes.ts';

/** The garments of whoever wears what is marked; of the one who shows most, where nothing is. */
export function ofOneWearer(garments: readonly Garment[], marked: Box | null): Garment[] {
  const shown = new Map<number, number>();
  for (const { wearer, box } of garments) {
    const area = marked ? areaOf(intersect(box, marked)) : box.w * box.h;
    shown.set(wearer, (shown.get(wearer) ?? 0) + area);
  }
  const [[most] = []] = [...shown].sort(([, a], [, b]) => b - a);
  return garments.filter(({ wearer }) => wearer === most);
}
