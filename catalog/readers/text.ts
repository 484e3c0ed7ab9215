/** From a feed's bytes to its text, whatever encoding a spreadsheet saved it in. */
import type { ByteStream, TextStream } from '../feed.ts';
import { FeedError } from '../feed-error.ts';
import { beyondAscii, guessed } from './guessed-encoding.ts';

/** A label that `TextDecoder` knows. */
export type Encoding = string;

/** Of a head without any other letter: how those behind it are written will be seen there. */
const ASCII_YET: Encoding = 'ascii';
/** From the first letter beyond ASCII on so many bytes are looked at, where there are as many. */
const GUESSED_BYTES = 1024;

/** What people hand over by mistake, by its first bytes. */
const NOT_TEXT: readonly (readonly [bytes: string, what: string])[] = [
  ['PK', 'a zip archive or a spreadsheet: unpack it, or save the sheet as CSV'],
  ['\x1f\x8b', 'a gzip archive: unpack it first'],
  ['%PDF', 'a PDF: ask the shop for its CSV or XML feed'],
  ['\xff\xd8\xff', 'a picture: give the folder that holds it'],
  ['\x89PNG', 'a picture: give the folder that holds it'],
  ['RIFF', 'a picture: give the folder that holds it'],
  ['GIF8', 'a picture: give the folder that holds it'],
  ['\xd0\xcf\x11\xe0', 'an old spreadsheet: save it as CSV'],
];

/** Instead of a binary file. */
export const WHAT_IS_READ = 'give a feed as CSV, XML or JSON, or a folder of pictures';

/**
 * @param head the first bytes, at best some thousands
 * @param named by the person: of Shift_JIS, GBK or windows-1251 the bytes alone do not tell which it is
 * @throws FeedError when they are no text, or the name is none of an encoding
 */
export function encodingOf(head: Uint8Array, named?: string): Encoding {
  const start = String.fromCharCode(...head.subarray(0, 4));
  const wrong = NOT_TEXT.find(([bytes]) => start.startsWith(bytes));
  if (wrong) throw new FeedError(`This is ${wrong[1]}.`);
  if (named !== undefined) return knownEncoding(named);
  if (start.startsWith('\xff\xfe')) return 'utf-16le';
  if (start.startsWith('\xfe\xff')) return 'utf-16be';
  const zeros = [0, 0];
  for (const [i, byte] of head.entries()) if (byte === 0) zeros[i % 2] = (zeros[i % 2] as number) + 1;
  const [even, odd] = zeros as [number, number];
  // ASCII in UTF-16 has a zero in every other byte.
  if (odd > head.length / 8 && odd > 4 * even) return 'utf-16le';
  if (even > head.length / 8 && even > 4 * odd) return 'utf-16be';
  if (even + odd > head.length / 100)
    throw new FeedError(`This is a binary file and no feed: ${WHAT_IS_READ}.`);
  const isAscii = beyondAscii(head) < 0;
  const guess = guessed(head, true);
  if (!isAscii && guess === 'utf-8') return guess;
  return declaredIn(head) ?? (isAscii ? ASCII_YET : guess);
}

/** What XML and HTML say of themselves; text with UTF-8 in it is believed more, since templates are copied. */
function declaredIn(head: Uint8Array): Encoding | null {
  const start = String.fromCharCode(...head.subarray(0, 1024));
  const label = /^\s*<.*?(?:encoding|charset)\s*=\s*["']?([\w-]+)/is.exec(start)?.[1] ?? '';
  // Text in UTF-16 could not be read this far.
  return /^utf-?16/i.test(label) ? null : encodingCalled(label);
}

/** @throws FeedError when nothing is called so */
export function knownEncoding(label: string): Encoding {
  const encoding = encodingCalled(label);
  if (encoding) return encoding;
  throw new FeedError(
    `No encoding is called "${label}". There are shift_jis, euc-kr, gbk, big5, windows-1250, windows-1251 and many more.`,
  );
}

function encodingCalled(label: string): Encoding | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

/**
 * Strips the byte order mark; a byte that does not belong becomes U+FFFD. Where the head was plain ASCII, the first
 * letters beyond it tell the encoding.
 */
export async function* decoded(bytes: ByteStream, encoding: Encoding): TextStream {
  let decoder = new TextDecoder(encoding);
  let isKnown = encoding !== ASCII_YET;
  let part: Uint8Array = new Uint8Array();
  for await (const chunk of bytes) {
    part = part.length > 0 ? Buffer.concat([part, chunk]) : chunk;
    const at = isKnown ? -1 : beyondAscii(part);
    if (at >= 0) {
      const letters = part.subarray(at, at + GUESSED_BYTES);
      if (letters.length < GUESSED_BYTES) continue;
      decoder = new TextDecoder(guessed(letters, true));
      isKnown = true;
    }
    yield decoder.decode(part, { stream: true });
    part = new Uint8Array();
  }
  if (part.length > 0) decoder = new TextDecoder(guessed(part, false));
  const rest = decoder.decode(part);
  if (rest) yield rest;
}

/** Of packed bytes, read as text, a tenth are control characters; a feed may hold a few. */
export function isBinary(head: string): boolean {
  const controls = head.match(/(?!\s)\p{Cc}/gu) ?? [];
  return controls.length > head.length / 25;
}

/** Old Macs, and Excel on a new one where it saves for them, end lines with a carriage return alone. */
export function isOfOldMac(head: string): boolean {
  return /\r./s.test(head) && !head.includes('\n');
}

/** @param text of an old Mac. @returns the same with the line ends of today */
export const withNewlines = (text: string): string => text.replaceAll('\r', '\n');
