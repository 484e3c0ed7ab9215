/** The beginning of a feed, looked at once for every format that may know it. */

import { cellName } from './mapping.ts';
import { firstRow } from './readers/csv.ts';

export interface FeedHead {
  /** The first few thousand characters. */
  text: string;
  fileName: string;
  /** What the first character says. */
  shape: 'empty' | 'markup' | 'json' | 'table';
  /** Tables only: what stands between two cells. */
  separator: string;
  /** Tables only: the cells of the first row, as written. */
  header: readonly string[];
  /** The same in the spelling of `cellName`. */
  names: ReadonlySet<string>;
}

const SEPARATORS = [',', '\t', ';', '|'] as const;

export function lookAt(text: string, fileName: string): FeedHead {
  const shape = shapeOf(text);
  const separator = shape === 'table' ? separatorOf(text) : ',';
  const header = shape === 'table' ? firstRow(text, separator) : [];
  return { text, fileName, shape, separator, header, names: new Set(header.map(cellName)) };
}

function shapeOf(text: string): FeedHead['shape'] {
  const first = text.trimStart()[0];
  if (!first) return 'empty';
  if (first === '<') return 'markup';
  return first === '{' || first === '[' ? 'json' : 'table';
}

/** The sign that cuts the first row into most cells: a comma inside a title must not cut a TSV. */
function separatorOf(text: string): string {
  const cells = (sign: string) => firstRow(text, sign).length;
  return SEPARATORS.reduce((best, sign) => (cells(sign) > cells(best) ? sign : best));
}
