/** What is looked for when a person types a word: what they typed, and what else shops call the same thing. */
import { KOREAN_WORDS } from './korean.ts';

/** Those that are known within a longer word, the longest first: 티셔츠 is no 셔츠. */
const WITHIN = [...KOREAN_WORDS.keys()]
  .filter((word) => word.length > 1)
  .sort((a, b) => b.length - a.length)
  .join('|');

/**
 * The parts of a word, each with all its forms. Koreans write 가죽자켓 as well as 가죽 자켓, so known words stand for
 * themselves also where nothing parts them. What holds the word as it was typed holds a form of each part.
 */
export function formsOf(word: string): string[][] {
  const parts = word.split(new RegExp(`(${WITHIN})`)).filter(Boolean);
  return parts.map((part) => [...new Set([part, ...(KOREAN_WORDS.get(part) ?? [])])]);
}
