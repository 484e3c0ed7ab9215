/** What all tables share: rows by column name, and a mapping that can be shown and changed. */
import { FEED_FIELDS, type FeedField, type SkipKind } from '../../contract/index.ts';
import type { FeedFormat, FeedOptions, FeedRow, TextStream } from '../feed.ts';
import type { FeedHead } from '../head.ts';
import { cellName, guessMapping, type Mapping, overridden } from '../mapping.ts';
import { csvReader } from '../readers/csv.ts';
import { type Draft, toRow } from '../record.ts';
import { skipped } from '../skip.ts';
import { plainCell } from './spreadsheet.ts';

/** The cell of a column, by the name that `cellName` gives; empty when there is none. */
export type Cell = (column: string) => string;

type TableRow = { line: number; cell: Cell } | { line: number; cell?: undefined; problem: SkipKind };

interface TableDialect {
  id: FeedFormat['id'];
  label: string;
  /** Whether this header is the dialect's own. */
  knows(head: FeedHead, options: FeedOptions): boolean;
  /** Columns by field, most telling first, in the spelling of `cellName`; none is one where the list is empty. The rest is guessed. */
  columns?: Readonly<Partial<Record<FeedField, readonly string[]>>>;
  /** Columns that `refine` and `assemble` ask for by name. */
  alsoReads?: readonly string[];
  /** Those that a product's picture comes of, where they are more than the ones of its field. */
  pictures?: readonly string[];
  /** Those without which rows are no products. */
  needs?: readonly string[];
  /** What a mapping cannot say. */
  refine?(draft: Draft, cell: Cell, options: FeedOptions): Draft;
  /** Where a product takes several rows: what becomes of each of them. */
  assemble?(rows: AsyncIterable<DraftRow>, options: FeedOptions): AsyncIterable<FeedRow>;
}

/** A row before it is a product. */
export type DraftRow =
  | { line: number; draft: Draft; cell: Cell; problem?: undefined }
  | { line: number; problem: SkipKind };

export function tableFormat(dialect: TableDialect): FeedFormat {
  const { id, label, knows, columns = {}, alsoReads = [], refine, assemble = eachAlone } = dialect;
  const { pictures = columns.image ?? ['image'], needs = [] } = dialect;
  const mapping = ({ header }: FeedHead, options: FeedOptions): Mapping =>
    overridden({ ...guessMapping(header), ...chosen(columns, header) }, options.mapping, header);
  return {
    id,
    label,
    shapes: ['table'],
    alsoReads: new Set(alsoReads),
    detect: (head, options) => head.shape === 'table' && knows(head, options),
    columns: (head, options) => ({ header: head.header, mapping: mapping(head, options) }),
    lacks(head, options) {
      // Whoever says which column is which knows what the feed has.
      if (head.shape !== 'table' || Object.keys(options.mapping ?? {}).length > 0) return [];
      const found = options.pictureOf || mapping(head, options).image || pictures.some(isIn(head.names));
      return [...needs.filter((name) => !head.names.has(name)), ...(found ? [] : [anyOf(pictures)])];
    },
    rows(text, head, options) {
      return assemble(drafts(text, head, options), options);
    },
  };

  async function* drafts(text: TextStream, head: FeedHead, options: FeedOptions): AsyncIterable<DraftRow> {
    const toDraft = drafter(mapping(head, options));
    for await (const row of tableRows(text, head.separator)) {
      if (!row.cell) {
        yield row;
        continue;
      }
      const draft = toDraft(row.cell);
      yield { ...row, draft: refine?.(draft, row.cell, options) ?? draft };
    }
  }
}

const isIn = (names: ReadonlySet<string>) => (name: string) => names.has(name);

/** Some formats are written in a dozen languages. */
const anyOf = (names: readonly string[]): string => names.slice(0, 4).join(' or ');

async function* eachAlone(rows: AsyncIterable<DraftRow>, options: FeedOptions): AsyncIterable<FeedRow> {
  for await (const row of rows) {
    yield row.problem ? skipped(row.line, row.problem) : toRow(row.draft, row.line, options);
  }
}

/** The rows below the header. */
async function* tableRows(text: TextStream, separator: string): AsyncIterable<TableRow> {
  const reader = csvReader(separator);
  let columns: ReadonlyMap<string, readonly number[]> | null = null;
  for await (const rows of batches(text, reader)) {
    for (const { line, cells, problem } of rows) {
      if (problem) yield { line, problem };
      else if (columns) yield { line, cell: cellsOf(cells, columns) };
      else columns = columnsIn(cells);
    }
  }
}

/** Shopify names what it keeps of a product in the shop's language, and between brackets by what it is in all of them. */
const METAFIELD = /\((product\.metafields\.[^()]+)\)$/;

function columnsIn(names: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const columns = Map.groupBy(names.keys(), (i) => cellName(names[i] as string));
  for (const [name, at] of [...columns]) {
    const own = METAFIELD.exec(name)?.[1];
    if (own && !columns.has(own)) columns.set(own, at);
  }
  return columns;
}

/** Of several columns with one name (Google allows them) the first that is filled in. */
function cellsOf(cells: readonly string[], columns: ReadonlyMap<string, readonly number[]>): Cell {
  return (column) => {
    for (const i of columns.get(column) ?? []) {
      const cell = cells[i];
      if (cell) return plainCell(cell);
    }
    return '';
  };
}

async function* batches(text: TextStream, reader: ReturnType<typeof csvReader>) {
  for await (const chunk of text) yield reader.push(chunk);
  yield reader.end();
}

/** Makes the function that fills a draft by a mapping. */
export function drafter(mapping: Mapping): (cell: Cell) => Draft {
  const fields = FEED_FIELDS.flatMap((field) => {
    const column = mapping[field];
    return column === undefined ? [] : [[field, cellName(column)] as const];
  });
  return (cell) => {
    const draft: Draft = {};
    for (const [field, column] of fields) draft[field] = cell(column);
    return draft;
  };
}

function chosen(columns: TableDialect['columns'], header: readonly string[]): Mapping {
  const names = new Map(header.map((column) => [cellName(column), column]));
  const found = Object.entries(columns ?? {}).flatMap(([field, known]) => {
    const name = known.find((one) => names.has(one));
    if (known.length === 0) return [[field, undefined]];
    return name === undefined ? [] : [[field, names.get(name)]];
  });
  return Object.fromEntries(found);
}
