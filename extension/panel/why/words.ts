/** The cosine of a part of a score in words. */
import type { MessageKey } from '../../i18n.ts';

/** Lowest cosine of a word. */
const WORDS: readonly { from: number; words: MessageKey }[] = [
  { from: 0.85, words: 'agree_same' },
  { from: 0.65, words: 'agree_much' },
  { from: 0.4, words: 'agree_some' },
];

export function agreementIn(cosine: number): MessageKey {
  return WORDS.find(({ from }) => cosine >= from)?.words ?? 'agree_little';
}
