/**
 * Delimited text to rows, one chunk at a time. Our own reader and no library's, because one missing quote must not
 * cost the rows after it: where a quoted cell does not end as it should, the quote is read as a letter, and a row
 * over several lines that does not fit the header is given back line by line, each for itself: its quotes no longer
 * stand where they should, and could swallow what comes behind. Libraries stop or swallow there.
 */

type CsvRow =
  | { line: number; cells: string[]; problem?: undefined }
  | { line: number; cells?: undefined; problem: 'columns' | 'too-large' };

/** A longer row is a missing quote, not a product. */
const MAX_ROW_CHARACTERS = 1_000_000;

interface CsvReader {
  /** The rows that are complete by now. */
  push(text: string): CsvRow[];
  /** The rest, once no more text comes. */
  end(): CsvRow[];
}

interface Cut {
  cells: string[];
  /** Where the next row starts. */
  next: number;
  /** Newlines inside of quotes. */
  inner: number;
}

/** Cells of the first row that is not blank. */
export function firstRow(text: string, separator: string): string[] {
  const reader = csvReader(separator);
  const rows = [...reader.push(text.slice(0, MAX_ROW_CHARACTERS)), ...reader.end()];
  return rows[0]?.cells ?? [];
}

/** @param separator one character; the first row says how many cells a row has */
export function csvReader(separator: string): CsvReader {
  let rest = '';
  let line = 1;
  let columns = 0;
  /** In the middle of a line that is too long to be kept. */
  let skipping = false;
  /** Lines of a row that did not fit, in which no cell goes on in the next line. */
  let alone = 0;

  const read = (final: boolean): CsvRow[] => {
    const rows: CsvRow[] = [];
    let at = 0;
    while (at < rest.length) {
      if (skipping) {
        const end = rest.indexOf('\n', at);
        at = end < 0 ? rest.length : end + 1;
        if (end >= 0) {
          skipping = false;
          line++;
        }
        continue;
      }
      const found = alone > 0 ? cutLine(rest, at, separator) : cut(rest, at, separator, final);
      if (alone > 0) alone--;
      const length = (found?.next ?? rest.length) - at;
      if (!found && length <= MAX_ROW_CHARACTERS) break;
      if (!found || length > MAX_ROW_CHARACTERS || (found.inner > 0 && !fits(found.cells, columns))) {
        rows.push({ line, problem: length > MAX_ROW_CHARACTERS ? 'too-large' : 'columns' });
        alone = Math.max(alone, found?.inner ?? 0);
        skipping = true;
        continue;
      }
      at = found.next;
      if (!isBlank(found.cells) && !(columns === 0 && isNote(found.cells))) {
        if (columns === 0) columns = found.cells.length;
        rows.push(rowOf(found.cells, line, columns));
      }
      line += found.inner + 1;
    }
    rest = rest.slice(at);
    return rows;
  };

  return {
    push(text) {
      rest += text;
      return read(false);
    },
    end: () => read(true),
  };
}

function rowOf(cells: string[], line: number, columns: number): CsvRow {
  // Cells may miss at the end, where nothing was filled in; more cells than columns are a separator in a value.
  const lone = cells.length === 1 && columns > 2;
  if (lone || !cells.slice(columns).every(isEmpty)) return { line, problem: 'columns' };
  return { line, cells };
}

/** The row from `at` on, or null when its end has not come yet. */
function cut(text: string, at: number, separator: string, final: boolean): Cut | null {
  const cells: string[] = [];
  let inner = 0;
  let from = at;
  for (;;) {
    const quoted = text[from] === '"' ? quotedCell(text, from, separator, final) : undefined;
    if (quoted === null) return null;
    let end = quoted?.end ?? from;
    if (quoted) {
      inner += quoted.newlines;
      cells.push(quoted.value);
    } else {
      while (end < text.length && text[end] !== separator && text[end] !== '\n') end++;
      if (end === text.length && !final) return null;
      const carriage = text[end] !== separator && text[end - 1] === '\r' && end > from;
      cells.push(text.slice(from, carriage ? end - 1 : end));
    }
    if (text[end] === separator) from = end + 1;
    else return { cells, next: end + 1, inner };
  }
}

/** A row that ends with its line, whatever quotes are in it. */
function cutLine(text: string, at: number, separator: string): Cut {
  const end = text.indexOf('\n', at);
  const line = text.slice(at, end < 0 ? text.length : end);
  const { cells } = cut(line, 0, separator, true) as Cut;
  return { cells, next: at + line.length + 1, inner: 0 };
}

/** A cell in quotes; undefined when it does not end before a separator or a line's end, null when more must come. */
function quotedCell(text: string, at: number, separator: string, final: boolean) {
  let close = at + 1;
  for (;;) {
    close = text.indexOf('"', close);
    const known = close < 0 ? text.length : close;
    if (known - at > MAX_ROW_CHARACTERS) return undefined;
    if (close < 0) return final ? undefined : null;
    // What follows the quote decides what it is, so it must be here.
    if (close + 2 >= text.length && !final) return null;
    if (text[close + 1] !== '"') break;
    close += 2;
  }
  const end = text[close + 1] === '\r' ? close + 2 : close + 1;
  if (end < text.length && text[end] !== separator && text[end] !== '\n') return undefined;
  const inner = text.slice(at + 1, close);
  const newlines = inner.split('\n').length - 1;
  return { value: inner.replaceAll('""', '"'), end, newlines };
}

function fits(cells: readonly string[], columns: number): boolean {
  return columns === 0 || (cells.length >= columns && cells.slice(columns).every(isEmpty));
}

const isEmpty = (cell: string) => cell.trim() === '';
const isBlank = (cells: readonly string[]) => cells.every(isEmpty);
/** What stands above some headers: Meta's templates explain the columns there, spreadsheets name the separator. */
const isNote = (cells: readonly string[]) =>
  cells.every((cell) => isEmpty(cell) || /^#\s/.test(cell)) || /^sep=.?$/.test(cells[0]?.trim() ?? '');
