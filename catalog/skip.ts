/** Why a row is left out: one table, so that a report can count kinds and a person can read sentences. */
import type { SkipKind } from '../contract/index.ts';
import { short } from './note.ts';

const SENTENCES: Readonly<Record<SkipKind, string>> = {
  'no-rows': 'the feed has a header but no rows',
  'no-product': 'the page names no product with a picture',
  'no-picture': 'no picture is named',
  'picture-address': 'the picture is neither an http(s) address nor a path beside the feed',
  'picture-outside': "the picture lies outside the feed's folder",
  'picture-format': 'pictures of this kind are not read: save it as JPEG',
  'table-format': 'spreadsheets are not read: save it as CSV',
  'long-id': 'the id is longer than 200 characters',
  columns: 'the row has not as many cells as the header; is a quote or a separator missing?',
  'too-large': 'the row is larger than 1 MB',
  json: 'this is no JSON object',
  'broke-off': 'the feed breaks off here, before its end, so that nothing is retired',
  'not-a-product': 'this is no product',
  variant: 'a variant without a picture of its own; its product has one',
  'duplicate-id': 'an earlier row has the same id',
  'duplicate-picture':
    'no column is the id, and an earlier row has the same picture: say which with --map id=COLUMN',
  // The next import brings it back.
  removed: 'the product was taken out of the catalogue while its row was on its way',
};

/** A row that cannot become a product: the kind for counting, the sentence for the person who imports. */
export interface SkippedRow {
  line: number;
  record?: undefined;
  kind: SkipKind;
  reason: string;
  /** What was found, when it helps. */
  found?: string | undefined;
}

/** @param detail what was found, when it helps; cut to a length that fits one line of a report */
export function skipped(line: number, kind: SkipKind, detail?: string): SkippedRow {
  const reason = detail ? `${SENTENCES[kind]} (${short(detail)})` : SENTENCES[kind];
  return { line, kind, reason, ...(detail && { found: detail }) };
}
