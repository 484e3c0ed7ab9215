/** `lookalike reindex`: makes the vectors that the catalogue lacks for an encoder. Goes on where it was stopped. */
import { createApp } from '../app.ts';
import type { Config } from '../config.ts';
import { printJson, progressBar, say } from './output.ts';

export async function reindex(
  config: Config,
  { json, parity = false }: { json?: boolean; parity?: boolean },
  signal: AbortSignal,
): Promise<void> {
  const app = createApp(config, 'bulk');
  const bar = progressBar('pictures');
  try {
    const report = await app.reindex(parity, (done, total) => bar.update(done, total), signal);
    bar.stop();
    if (json) printJson(report);
    else say(`${report.embedded} products embedded in ${report.seconds.toFixed(1)} s (${report.space}).`);
  } finally {
    bar.stop();
    await app.close();
  }
}
