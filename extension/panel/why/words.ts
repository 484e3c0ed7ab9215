/** Cosines of the parts of a score in words. */
import type { MessageKey } from '../../i18n.ts';

/** Lowest cosine of a word, by the percentiles of like and unlike garments: the colours of two garments are rarely far apart. */
const WORDS: Readonly<Record<'look' | 'colour', readonly { from: number; words: MessageKey }[]>> = {
  look: [
    { from: 0.85, words: 'agree_same' },
    { from: 0.65, words: 'agree_much' },
    { from: 0.4, words: 'agree_some' },
  ],
  colour: [
    { from: 0.85, words: 'agree_same' },
    { from: 0.65, words: 'agree_much' },
    { from: 0.4, words: 'agree_some' },
  ],
};

export function agreementIn(part: 'look' | 'colour', cosine: number): MessageKey {
  return WORDS[part].find(({ from }) => cosine >= from)?.words ?? 'agree_little';
}
