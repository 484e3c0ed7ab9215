/** `lookalike serve`: the companion, until it is told to stop. */
import { createApp } from '../../app.ts';
import type { Config } from '../../config.ts';
import { startServer } from '../../http/server.ts';
import { printJson, say } from '../output.ts';
import { type Hold, holdHome } from '../serving/hold-home.ts';
import { listenSomewhere } from '../serving/listen-somewhere.ts';

/** A search must not stand still for as long as a command line may wait for another. */
const WAIT_MS = 1000;

export interface Ready {
  url: string;
  products: number;
  /** Opens a fresh pairing code. */
  newCode(): string;
  /** The next one where that has run out and was not tried, while nobody is paired; else null. */
  renewCode(): string | null;
}

export interface ServeOptions {
  json?: boolean;
  /** Told once the port is open, instead of a line on stderr. */
  onReady?(ready: Ready): Promise<void>;
}

/** @throws ExitError when another one serves the same home, or the port is taken */
export async function serve(config: Config, options: ServeOptions, signal: AbortSignal): Promise<void> {
  const hold = holdHome(config.home);
  try {
    await serveHeld(config, hold, options, signal);
  } finally {
    hold.release();
  }
}

async function serveHeld(
  config: Config,
  hold: Hold,
  { json, onReady }: ServeOptions,
  signal: AbortSignal,
): Promise<void> {
  const app = createApp(config, 'query');
  try {
    app.store.waitAtMost(WAIT_MS);
    // The port opens first, so that the extension can say that the companion is on its way.
    const server = await listenSomewhere(config, (port) =>
      startServer(app, port, (error) => say(`Unexpected: ${describe(error)}`)),
    );
    try {
      hold.listensOn(server.port);
      // Damaged or missing weights are better known now than at the first search.
      await app.warmUp();
      const { url } = server;
      const products = app.products.count();
      const { newCode, renewCode } = app.clients;
      if (onReady) await onReady({ url, products, newCode: () => newCode().code, renewCode });
      else if (json) printJson({ url, home: config.home });
      else say(`Lookalike listens on ${url} with ${products} products. Ctrl+C stops it.`);
      await aborted(signal);
    } finally {
      await server.close();
    }
  } finally {
    await app.close();
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
