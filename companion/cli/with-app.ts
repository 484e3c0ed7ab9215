/** The companion's parts for one command, closed however that ends. */
import { type App, createApp } from '../app.ts';
import type { Config } from '../config.ts';

export async function withApp(
  config: Config,
  use: 'query' | 'bulk',
  work: (app: App) => void | Promise<void>,
): Promise<void> {
  const app = createApp(config, use);
  try {
    await work(app);
  } finally {
    await app.close();
  }
}
