/** `npm start`: builds the extension, fills the sample catalogue, starts the companion and says what to do next. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { errorLine, exitCode } from '../companion/cli/exit.ts';
import { endWhenNobodyReads, say } from '../companion/cli/output.ts';
import { type Ready, serve } from '../companion/cli/serve.ts';
import { stopOnSignals } from '../companion/cli/stop-on-signals.ts';
import { type Config, readConfig } from '../companion/config.ts';
import { buildExtension, EXTENSION } from './build.ts';
import { fillCatalogue } from './fill-catalogue.ts';
import { showFreshCodes } from './fresh-codes.ts';
import { howToChoose } from './how-to-choose.ts';
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
  else await start(readConfig(port === undefined ? {} : { port }), open);
} catch (error) {
  say(errorLine(error));
  process.exitCode = exitCode(error);
}

async function start(config: Config, open: boolean): Promise<void> {
  say('Building the extension ...');
  buildExtension();
  await fillCatalogue(config, stop.signal);
  await serve(config, { onReady: (ready) => welcome(ready, open) }, stop.signal);
}

async function welcome({ url, products, newCode, renewCode }: Ready, open: boolean): Promise<void> {
  const code = newCode();
  say(`
Lookalike is ready on ${url} with ${products} products.

1. Load the extension
   Chrome   open chrome://extensions, switch on "Developer mode", press "Load unpacked" and choose
            ${EXTENSION.chromium}
   Firefox  open about:debugging#/runtime/this-firefox, press "Load Temporary Add-on" and choose
            ${join(EXTENSION.firefox, 'manifest.json')}${howToChoose()}
2. Right-click a picture on any page and choose "Find similar". In the panel, type the pairing code
            ${code}
   It works for two minutes. For half an hour this terminal shows a new one whenever one has run out untried;
   "npm run -s lookalike -- pair" shows one at any time.
3. Bring your own shop:  npm run -s lookalike -- import FEED  (a file, a folder or an address)

Ctrl+C stops the companion.`);
  showFreshCodes(renewCode, (fresh) => say(`The pairing code is now ${fresh}.`), stop.signal);
  if (!open) return;
  await openBrowser({ extension: EXTENSION.chromium, companion: url, code, signal: stop.signal });
  stop.abort();
}
