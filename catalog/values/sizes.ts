/** The sizes that a text of a feed names. */
import { plainly, readAvailability, sizeName } from '../../contract/index.ts';
import { isAvailability, isSize } from '../mapping.ts';
import { textOf } from './json-value.ts';
import { listIn } from './listed-cell.ts';

const BETWEEN = /[;|]|,\s/;
/** A comma parts them, but not the half of a shoe: `8,5,9` are two. Lists go up, or down: `4,5,6` are three, as are `6,5,4`. */
const COMMA = /(?<!(?<!\d)(?:[6-9]|\d\d)),|,(?!5(?!\d|,4))/;
/** By itself it is one. */
const HALF = /^\s*\d,5\s*$/;

/** Shop systems fill in one of these where there is none. */
const NONE = /^(?:default(?: title)?|n\/?a|none|null|nan|-+|\.+)?$/i;

/** Which of their values is the size is not known. */
const OBJECTS = /^\s*\[?\s*\{/;

/** What is longer is a remark. */
const LONGEST = 40;
const MOST = 60;

/** Each once, in the order of the text, as `sizeName` spells them. */
export function sizesIn(text: string): string[] {
  const listed = listIn(text);
  if (listed) return sizesOf(listed);
  if (OBJECTS.test(text)) return [];
  // Some commas become one only by being written plainly.
  const parts = plainly(text).split(BETWEEN);
  return sizesOf(parts.flatMap((part) => (HALF.test(part) ? part : part.split(COMMA))));
}

/** The same of names that are parted already. */
export function sizesOf(texts: readonly string[]): string[] {
  const names = texts
    .map(left)
    .map(sizeName)
    .filter((name) => !NONE.test(name) && name.length <= LONGEST);
  return [...new Set(names)].slice(0, MOST);
}

/** `M - sold out`, `M (품절)`, `[품절] M`; a state has letters, since `2 - 3` are years. */
const STATED = [
  /^(?<size>.*\S)\s*(?:\s[-–—:]\s*|[([])(?<state>[^()[\]]*\p{L}{2}[^()[\]]*)[)\]]?\s*$/u,
  /^\s*[([](?<state>[^()[\]]*\p{L}{2}[^()[\]]*)[)\]]\s*(?<size>\S.*)$/u,
];

/** The size without what it says of its stock; '' where that is sold out. */
function left(text: string): string {
  // A cell may hold a megabyte, and no size with its state is as long.
  if (text.length > 2 * LONGEST) return text;
  for (const stated of STATED) {
    const { size = '', state } = stated.exec(text)?.groups ?? {};
    const available = readAvailability(state);
    if (available !== null) return available ? size : '';
  }
  return text;
}

/** Where one of a list says which it is, most telling first; never by its address. */
const NAMED_BY = ['size', 'name', 'title', 'value', 'label'];

/** What the attributes of an element, or the keys of an object, call the size that it stands for; '' when nothing does. */
export function namedSize(one: Readonly<Record<string, unknown>>): string {
  const texts = NAMED_BY.map((key) => textOf(one[key]));
  // `{name: 'Size', value: 'S'}` is S.
  return texts.find((text) => text.trim() !== '' && !isSize(text)) ?? '';
}

/** By what they say of its stock. */
export function isSoldOut(one: Readonly<Record<string, unknown>>): boolean {
  return Object.keys(one).some((key) => isAvailability(key) && readAvailability(textOf(one[key])) === false);
}
