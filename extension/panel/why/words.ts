/** How far a part of a score agrees, in words. */
import { DETAILS_FROM } from '../../../contract/search.ts';
import type { MessageKey } from '../../i18n.ts';

type Words = readonly { from: number; words: MessageKey }[];

/** Lowest cosine of a word. */
const WORDS: Words = [
  { from: 0.85, words: 'agree_same' },
  { from: 0.65, words: 'agree_much' },
  { from: 0.4, words: 'agree_some' },
];

/** Of details no two photos of one garment agree in all; from the second on they count in the score. */
const DETAIL_WORDS: Words = [
  { from: 0.68, words: 'agree_same' },
  { from: DETAILS_FROM, words: 'agree_much' },
  { from: 0.42, words: 'agree_some' },
];

export const agreementIn = (cosine: number): MessageKey => wordsFor(WORDS, cosine);
export const detailsIn = (value: number): MessageKey => wordsFor(DETAIL_WORDS, value);

function wordsFor(all: Words, value: number): MessageKey {
  return all.find(({ from }) => value >= from)?.words ?? 'agree_little';
}
