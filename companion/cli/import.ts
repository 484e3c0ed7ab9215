/** `lookalike import`: a feed or a folder of pictures into the catalogue. */
import { createApp } from '../app.ts';
import type { Config } from '../config.ts';
import type { ImportReport } from '../jobs/import.ts';
import { EXIT, ExitError } from './exit.ts';
import { printJson, progressBar, say } from './output.ts';

export interface ImportOptions {
  json?: boolean;
  source?: string;
}

export async function importPath(
  config: Config,
  path: string,
  { json, source }: ImportOptions,
  signal: AbortSignal,
): Promise<void> {
  const app = createApp(config, 'bulk');
  const bar = progressBar('rows');
  try {
    const report = await app.importFeed(path, {
      ...(source === undefined ? {} : { source }),
      signal,
      onProgress: (soFar) => bar.update(soFar.rows),
    });
    bar.stop();
    if (json) printJson(report);
    else summarise(report, app.products.count());
    if (report.rows > 0 && report.skipped === report.rows) {
      throw new ExitError(EXIT.usage, 'Not one row could be used.');
    }
  } finally {
    bar.stop();
    await app.close();
  }
}

function summarise(report: ImportReport, total: number): void {
  const rate = report.seconds > 0 ? (report.embedded / report.seconds).toFixed(1) : '0';
  say(
    `${report.source}: ${report.rows} rows, ${report.added} new, ${report.updated} known before, ` +
      `${report.embedded} pictures embedded (${rate} a second), ${report.skipped} skipped.`,
  );
  for (const { line, reason } of report.reasons) say(`  line ${line}: ${reason}`);
  if (report.skipped > report.reasons.length) say(`  and ${report.skipped - report.reasons.length} more`);
  say(`The catalogue holds ${total} products.`);
}
