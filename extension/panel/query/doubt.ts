/** Why what the companion says of a garment may be wrong, where that is to be expected. */
import type { SearchReply } from '../../../contract/search.ts';
import type { MessageKey } from '../../i18n.ts';

/** Shorter side, in the picture's own pixels, below which little of a cut or a pattern is left. */
const SMALL = 64;
/** Of a hundred photos of garments, one or two are less certain; a plain grey square is. */
const UNSURE = 0.35;

export function doubtOn(
  { box, typeConfidence }: Pick<SearchReply, 'box' | 'typeConfidence'>,
  typeIsChosen: boolean,
): MessageKey | null {
  if (box && Math.min(box.w, box.h) < SMALL) return 'doubt_small';
  return typeConfidence < UNSURE && !typeIsChosen ? 'doubt_type' : null;
}
