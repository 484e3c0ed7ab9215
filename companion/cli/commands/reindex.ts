/** `lookalike reindex`: makes the vectors that the catalogue lacks for an encoder. Goes on where it was stopped. */
import type { App } from '../../app.ts';
import type { Config } from '../../config.ts';
import type { ReindexReport } from '../../jobs/reindex.ts';
import { printJson, progressBar, say } from '../output.ts';
import { withApp } from '../with-app.ts';

export async function reindex(
  config: Config,
  { json, parity = false }: { json?: boolean; parity?: boolean },
  signal: AbortSignal,
): Promise<void> {
  await withApp(config, 'bulk', async (app) => {
    const report = await reindexWithBar(app, parity, 'pictures', signal);
    if (json) printJson(report);
    else say(`${report.embedded} products embedded in ${report.seconds.toFixed(1)} s (${report.space}).`);
  });
}

export async function reindexWithBar(
  app: App,
  parity: boolean,
  unit: string,
  signal: AbortSignal,
): Promise<ReindexReport> {
  const bar = progressBar(unit);
  try {
    return await app.reindex(parity, (done, total) => bar.update(done, total), signal);
  } finally {
    bar.stop();
  }
}
