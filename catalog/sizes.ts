/** The sizes that a text of a feed names. */
import { sizeName } from '../contract/index.ts';

/** A comma parts them, but not the half of a shoe: `36,37,37,5` are three. */
const BETWEEN = /[;|\n]|,\s|(?<![34]\d),|,(?!5(?!\d))/;

/** Shop systems fill in one of these where there is none. */
const NONE = /^(?:default(?: title)?|n\/?a|none|null|nan|-+|\.+)?$/i;

/** What is longer is a remark. */
const LONGEST = 40;
const MOST = 60;

/** Each once, in the order of the text, as `sizeName` spells them. */
export function sizesIn(text: string): string[] {
  // Some commas become one only by it.
  const names = text.normalize('NFKC').split(BETWEEN).map(sizeName);
  return [...new Set(names)].filter((name) => !NONE.test(name) && name.length <= LONGEST).slice(0, MOST);
}
