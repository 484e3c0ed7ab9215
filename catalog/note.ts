/** What a product lost on its way in although it came in: one table, so that a report can count kinds. */
import type { NoteKind } from '../contract/index.ts';

const SENTENCES: Readonly<Record<NoteKind, string>> = {
  'no-price': 'no price is named',
  'no-currency': 'no currency is named, so that its price compares with none: --currency says it',
  'price-unread': 'the price cannot be read, so it is left out',
  'link-dropped': 'the link is no http(s) address, so it is left out',
  'picture-unchecked': 'the picture is on the web: only the import itself fetches it',
};

export interface Note {
  kind: NoteKind;
  detail: string;
  /** What stood there, when it helps. */
  found?: string | undefined;
}

/** @param found what stood there, when it helps; cut to a length that fits one line of a report */
export function note(kind: NoteKind, found?: string): Note {
  const detail = found ? `${SENTENCES[kind]} (${short(found)})` : SENTENCES[kind];
  return { kind, detail, ...(found && { found }) };
}

/** One line of at most 80 characters. */
export function short(text: string): string {
  const plain = text.replaceAll(/\p{Cc}+/gu, ' ');
  return plain.length > 80 ? `${plain.slice(0, 79)}…` : plain;
}
