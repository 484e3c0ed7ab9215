/** The report of an import while it grows: what came of each row, and why rows were left out. */
import { type Note, short } from '../../../catalog/note.ts';
import { skipped } from '../../../catalog/skip.ts';
import { oneLine } from '../../../catalog/values/plain-text.ts';
import type {
  ImportReport,
  PictureKind,
  ProductRecord,
  SkipKind,
  SkipReason,
} from '../../../contract/index.ts';
import type { OpenFeed } from '../feeds/open-feed.ts';

/** Of these rows nothing was understood, not even which products they are. */
const UNREAD: ReadonlySet<string> = new Set<SkipKind>(['broke-off', 'columns', 'too-large', 'json']);

/** Rows of one reason that are shown. */
const FIRST = 20;

/** A row that is left out. */
export interface Skipped {
  line: number;
  kind: SkipKind | PictureKind;
  /** What was found there, in words. */
  reason: string;
  /** The same by itself: an id, an address. */
  found?: string | undefined;
  /** It was left out because its picture could not be had. */
  picture?: true;
}

export function newReport(source: string, { format, columns }: OpenFeed, dryRun: boolean): ImportReport {
  return {
    source,
    format,
    dryRun,
    columns: columns && { header: [...columns.header], mapping: { ...columns.mapping } },
    rows: 0,
    usable: 0,
    added: 0,
    updated: 0,
    unchanged: 0,
    embedded: 0,
    retired: 0,
    whole: true,
    priceChanges: 0,
    skipped: 0,
    picturesMissing: 0,
    reasons: [],
    notes: [],
    resumedAt: 0,
    seconds: 0,
  };
}

export function countSkipped(report: ImportReport, { line, kind, reason, found, picture }: Skipped): void {
  report.skipped++;
  if (picture) report.picturesMissing++;
  count(report.reasons, kind, { line, detail: reason, found });
}

/** @param notes on a row that is a product all the same */
export function countNotes(report: ImportReport, line: number, notes: readonly Note[] = []): void {
  for (const { kind, detail, found } of notes) count(report.notes, kind, { line, detail, found });
}

function count(reasons: SkipReason[], kind: string, { found, ...said }: SkipReason['first'][number]): void {
  let reason = reasons.find((known) => known.kind === kind);
  if (!reason) {
    reason = { kind, count: 0, first: [] };
    reasons.push(reason);
  }
  reason.count++;
  if (reason.first.length < FIRST) reason.first.push({ ...said, ...(found && { found: short(found) }) });
}

/** Whether what the feed does not name is gone from it: a row that cannot be read may have named any product. */
export function isWhole({ reasons }: ImportReport): boolean {
  return !reasons.some(({ kind }) => UNREAD.has(kind));
}

/** Of an earlier row's id; where the feed has none, the picture stands in for it. */
export function duplicate(line: number, { id, image }: Pick<ProductRecord, 'id' | 'image'>): Skipped {
  return skipped(line, id === oneLine(image) ? 'duplicate-picture' : 'duplicate-id', id);
}
