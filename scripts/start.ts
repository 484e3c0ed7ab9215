/** `npm start`: builds the extension, fills the sample catalogue, starts the companion and says what to do next. */
import { parseArgs } from 'node:util';
import { start } from '../companion/cli/commands/start.ts';
import { errorLine, exitCode } from '../companion/cli/exit.ts';
import type { Started } from '../companion/cli/first-start/next-steps.ts';
import { endWhenNobodyReads, say } from '../companion/cli/output.ts';
import { stopOnSignals } from '../companion/cli/stop-on-signals.ts';
import { readConfig } from '../companion/config.ts';
import { buildExtension, EXTENSION } from './build.ts';
import { openBrowser } from './open.ts';

const HELP = `npm start [-- OPTIONS]

Builds the extension, fills a sample catalogue the first time, starts the companion and says what to do next.

  --open      also opens Chromium with the extension loaded and paired, to try it: what is saved there goes with it
  --port N    listens on this port: set it in the extension too
  --help      shows this

The companion's other commands:  npm run -s lookalike -- --help
`;

endWhenNobodyReads();
const stop = stopOnSignals();

try {
  const { open, port, help } = parseArgs({
    options: {
      open: { type: 'boolean', default: false },
      port: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  }).values;
  if (help) process.stdout.write(HELP);
  else {
    const config = readConfig(port === undefined ? {} : { port });
    say('Building the extension ...');
    buildExtension();
    await start(config, EXTENSION, stop.signal, open ? tryIt : undefined);
  }
} catch (error) {
  say(errorLine(error));
  process.exitCode = exitCode(error);
}

/** Until the browser is closed, and the companion goes with it. */
async function tryIt({ url, code }: Started): Promise<void> {
  await openBrowser({ extension: EXTENSION.chromium, companion: url, code, signal: stop.signal });
  stop.abort();
}
