/** Text that people read: no markup, no control characters, one line. */
import { Parser } from 'htmlparser2';

/** Longer than any title or category path. */
const MAX_TEXT = 1000;

const MARKUP = /<\/?[a-z!][^<>]*>|&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/i;
const UNSEEN = /\s\s|[^\S ]|\p{Cc}/u;

/** Feeds carry HTML in titles (`<b>Tee</b> &amp; more`); what only looks like it (`size <3`) stays. */
export function plainText(text: string): string {
  return oneLine(MARKUP.test(text) ? withoutMarkup(text) : text);
}

/** At most 1000 characters, which all can be written as UTF-8. */
export function oneLine(text: string): string {
  const line = UNSEEN.test(text) ? text.replaceAll(/[\s\p{Cc}]+/gu, ' ') : text;
  return line.trim().slice(0, MAX_TEXT).trimEnd().toWellFormed();
}

/** What `plainText` reads back as the same text. */
export function markupText(text: string): string {
  return MARKUP.test(text) ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;') : text;
}

function withoutMarkup(html: string): string {
  let text = '';
  const parser = new Parser({
    ontext: (part) => {
      text += part;
    },
    // `Tee<br>blue` is two words.
    onopentagname: (name) => {
      if (/^(br|p|div|li|td|h\d)$/.test(name)) text += ' ';
    },
  });
  parser.end(html.slice(0, 20 * MAX_TEXT));
  return text;
}
