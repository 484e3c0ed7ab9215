/** `lookalike import`: a feed, a folder of pictures or a web shop into the catalogue. */
import { cellName, parseMapping } from '../../../catalog/mapping.ts';
import { FORMATS } from '../../../catalog/recognise.ts';
import {
  type ImportReport,
  type SkipReason,
  SOURCE_ID,
  SOURCE_KINDS,
  type SourceKind,
} from '../../../contract/index.ts';
import type { App } from '../../app.ts';
import type { Config } from '../../config.ts';
import { isWebAddress, withoutLogin } from '../../fetch/web-address.ts';
import { checkChoices } from '../../jobs/check-choices.ts';
import type { ImportTask } from '../../jobs/import-task.ts';
import { EXIT, ExitError } from '../exit.ts';
import { countOf, printJson, progressBar, say } from '../output.ts';
import { withApp } from '../with-app.ts';

export interface ImportFlags {
  source?: string;
  kind?: string;
  format?: string;
  encoding?: string;
  map?: string;
  currency?: string;
  shop?: string;
  dryRun?: boolean;
  limit?: string;
  keepMissing?: boolean;
  json?: boolean;
}

export async function importPath(
  config: Config,
  from: string,
  flags: ImportFlags,
  signal: AbortSignal,
): Promise<void> {
  const task = toTask(from, flags);
  await withApp(config, 'bulk', (app) => runImport(app, task, flags, signal));
}

/** With a bar on a terminal, and the report at the end. */
export async function runImport(
  app: App,
  task: ImportTask,
  { json }: { json?: boolean },
  signal: AbortSignal,
): Promise<void> {
  const bar = progressBar('rows');
  // A large feed takes its time before there is anything to count.
  if (isWebAddress(task.from)) say(`Fetching ${withoutLogin(task.from)}`);
  let report: ImportReport;
  try {
    report = await app.importer.run(await app.importer.named(task), {
      signal,
      onProgress: (progress) => {
        if (progress.phase === 'importing') bar.show(progress);
      },
    });
  } catch (error) {
    bar.stop();
    if (signal.aborted) sayWhereItGoesOn(app, task);
    throw error;
  } finally {
    bar.stop();
  }
  if (json) printJson(report);
  else {
    summarise(report, app.products.count());
    if (task.source === undefined) {
      sayWhatIsThere(app, report);
      sayWhoHasTheName(app, report);
    }
  }
  if (report.usable === 0) throw new ExitError(EXIT.usage, 'Not one row could be used.');
}

/** Whoever named no source may not know that it is one already. */
function sayWhatIsThere({ sources }: App, { dryRun, source, retired }: ImportReport): void {
  const known = dryRun ? sources.byId(source) : null;
  if (!known) return;
  const there = `"${source}" is there already, with ${countOf(known.products, 'product')}`;
  say(`${there}: it would be updated, and ${retired} of them retired. --source makes another one.`);
}

/** A feed that came from elsewhere before, as from the browser, is another source by now: all of it would be there twice. */
function sayWhoHasTheName({ sources }: App, { source, usable, added }: ImportReport): void {
  const [, name = ''] = /^(.+)-\d+$/.exec(source) ?? [];
  if (!sources.byId(name) || usable === 0 || added < usable) return;
  say(
    `"${name}" is another source, from elsewhere. If it is the same shop, --source ${name} updates it instead.`,
  );
}

function sayWhereItGoesOn(app: App, task: ImportTask): void {
  const at = app.sources.byId(app.importer.sourceOf(task))?.resumeAt;
  if (at) say(`${at} rows are in the catalogue; the same command goes on behind them.`);
}

function toTask(from: string, flags: ImportFlags): ImportTask {
  // Of a variable that is not set, which would be the folder one happens to be in.
  if (!from.trim()) throw new ExitError(EXIT.usage, 'Name a feed file, a folder or an address.');
  const { source, kind, format, map, dryRun, keepMissing } = flags;
  if (source !== undefined && !SOURCE_ID.test(source)) {
    throw new ExitError(
      EXIT.usage,
      '--source takes up to 60 letters, digits, ".", "_" and "-", and begins with none of ".-".',
    );
  }
  const limit = flags.limit === undefined ? undefined : Number(flags.limit);
  if (limit !== undefined && !(Number.isInteger(limit) && limit > 0)) {
    throw new ExitError(EXIT.usage, `--limit takes a number of rows, not "${flags.limit}".`);
  }
  if (kind !== undefined && !isKind(kind)) {
    throw new ExitError(EXIT.usage, `--kind takes ${SOURCE_KINDS.join(' or ')}, not "${kind}".`);
  }
  const { encoding, currency, shop } = checkChoices(flags);
  const mapping = map === undefined ? undefined : parseMapping(map);
  return { from, source, kind, format, encoding, mapping, currency, shop, dryRun, limit, keepMissing };
}

function isKind(text: string): text is SourceKind {
  return SOURCE_KINDS.some((kind) => kind === text);
}

function summarise(report: ImportReport, total: number): void {
  const { rows, usable, added, updated, unchanged, retired, embedded, seconds } = report;
  say(
    `${report.source} (${report.format}): ${countOf(rows, 'row')}, ${usable} usable, ${report.skipped} skipped.`,
  );
  if (report.resumedAt > 0) say(`Went on behind row ${report.resumedAt}, where an earlier run stopped.`);
  const would = report.dryRun ? 'would be ' : '';
  say(
    `${added} ${would}new, ${updated} ${would}changed (${countOf(report.priceChanges, 'price')}), ${unchanged} as before, ${retired} ${would}retired.`,
  );
  if (!report.whole) say('Nothing is retired: a row that cannot be read may name any product.');
  if (report.picturesMissing > 0) say(`${countOf(report.picturesMissing, 'picture')} could not be had.`);
  if (report.columns) say(`Columns: ${columnsOf(report.columns, report.format)}`);
  for (const reason of report.reasons)
    sayLines(`${countOf(reason.count, 'row')} skipped, ${reason.kind}:`, reason);
  for (const reason of report.notes) {
    const says = new Set(reason.first.map(({ detail }) => detail));
    // Where every line says the same, the lines say nothing.
    if (says.size === 1 && reason.count > 1) say(`${countOf(reason.count, 'row')}: ${[...says][0]}.`);
    else sayLines(`${countOf(reason.count, 'row')}, ${reason.kind}:`, reason);
  }
  if (report.dryRun) {
    const next = report.usable > 0 ? ' Without --dry-run this would be imported.' : '';
    say(`Nothing was written.${next}`);
    return;
  }
  const rate = seconds > 0 ? `, ${(embedded / seconds).toFixed(1)} a second` : '';
  // Pictures that were known already have their vectors.
  const work =
    embedded > 0 ? `${countOf(embedded, 'picture')} embedded${rate}` : 'No picture had to be embedded';
  say(`${work}. The catalogue holds ${countOf(total, 'product')}.`);
}

function sayLines(title: string, { count, first }: SkipReason): void {
  say(title);
  for (const { line, detail } of first) say(`  line ${line}: ${detail}`);
  if (count > first.length) say(`  and ${count - first.length} more`);
}

function columnsOf({ header, mapping }: NonNullable<ImportReport['columns']>, formatId: string): string {
  const used = Object.entries(mapping).map(([field, column]) => `${field}=${column}`);
  const also = FORMATS.find(({ id }) => id === formatId)?.alsoReads;
  const unused = header.filter(
    (column) => column.trim() && !Object.values(mapping).includes(column) && !also?.has(cellName(column)),
  );
  const rest = unused.length > 0 ? `; not used: ${unused.join(', ')}` : '';
  return `${used.join(', ')}${rest}. Another choice: --map field=column,...`;
}
