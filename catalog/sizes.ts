/** The sizes that a text of a feed names. */
import { plainly, sizeName } from '../contract/index.ts';

const BETWEEN = /[;|]|,\s/;
/** A comma parts them, but not the half of a shoe: `36,37,37,5` are three, and `8,5` by itself is one. */
const COMMA = /(?<!\d\d),|,(?!5(?!\d))/;
const HALF = /^\s*\d{1,2},5\s*$/;

/** Shop systems fill in one of these where there is none. */
const NONE = /^(?:default(?: title)?|n\/?a|none|null|nan|-+|\.+)?$/i;

/** What is longer is a remark. */
const LONGEST = 40;
const MOST = 60;

/** Each once, in the order of the text, as `sizeName` spells them. */
export function sizesIn(text: string): string[] {
  // Some commas become one only by being written plainly.
  const parts = plainly(text).split(BETWEEN);
  const names = parts.flatMap((part) => (HALF.test(part) ? part : part.split(COMMA))).map(sizeName);
  return [...new Set(names)].filter((name) => !NONE.test(name) && name.length <= LONGEST).slice(0, MOST);
}
