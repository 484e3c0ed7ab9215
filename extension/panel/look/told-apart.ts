/** Rows that would bear the same name: what is one garment found twice is one row, and garments of one type are counted. */

import { areaOf, intersect } from '../../capture/page/boxes.ts';
import { nameOfType } from '../../i18n.ts';
import type { LookGarment } from './use-look.ts';

/** Boxes of one type that have this share of the smaller one in common show one garment. */
const SAME = 0.7;

/** Without those of the type of a larger one that they lie in; what is not searched yet may be anything. */
export function withoutDoubles(garments: readonly LookGarment[]): LookGarment[] {
  return garments.filter((one, n) => !garments.slice(0, n).some((larger) => isDouble(one, larger)));
}

/** "Top"; "Top 2" where the look has several, in the order of their rows. */
export function nameOfRow(garments: readonly LookGarment[], row: LookGarment): string {
  const type = row.reply?.type;
  if (!type) return '';
  const alike = garments.filter(({ reply }) => reply?.type === type);
  return alike.length > 1 ? `${nameOfType(type)} ${alike.indexOf(row) + 1}` : nameOfType(type);
}

function isDouble(one: LookGarment, larger: LookGarment): boolean {
  if (!one.reply || one.reply.type !== larger.reply?.type) return false;
  const [a, b] = [one.garment.box, larger.garment.box];
  return areaOf(intersect(a, b)) >= SAME * Math.min(a.w * a.h, b.w * b.h);
}
