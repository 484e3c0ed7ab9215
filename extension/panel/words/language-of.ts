/** In which language a shop's words are, where their letters tell it: a catalogue speaks its own, whatever the browser speaks. */

/** For an element's `lang`, by which lines break and screen readers speak; undefined leaves the panel's own. */
export function languageOf(words: string): 'ko' | undefined {
  return /\p{Script=Hangul}/u.test(words) ? 'ko' : undefined;
}
