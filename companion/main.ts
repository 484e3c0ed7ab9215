/** The command line: `lookalike COMMAND`. Parses, runs one command, turns errors into a line and an exit code. */
import { Command, CommanderError, Option } from 'commander';
import { LIMITS } from '../contract/index.ts';
import { EXIT, errorLine, exitCode } from './cli/exit.ts';
import { importPath } from './cli/import.ts';
import { say } from './cli/output.ts';
import { pair } from './cli/pair.ts';
import { reindex } from './cli/reindex.ts';
import { serve } from './cli/serve.ts';
import { similar } from './cli/similar.ts';
import { type Flags, readConfig } from './config.ts';

const stop = new AbortController();
process.once('SIGINT', () => stop.abort());
process.once('SIGTERM', () => stop.abort());

const encoder = new Option('--encoder <id>', 'encoder card to use (LOOKALIKE_ENCODER)');
const engine = new Option('--engine <name>', 'auto, exact or faiss (LOOKALIKE_ENGINE)');
const json = new Option('--json', 'print one JSON document on stdout');

const program = new Command('lookalike')
  .description(
    'Finds products of your own catalogue that look like a garment in a photo. Nothing leaves this computer.',
  )
  .addHelpText('after', '\nLOOKALIKE_HOME moves all files of the companion.')
  .exitOverride()
  .showHelpAfterError('(--help shows how)');

program
  .command('serve')
  .description('start the companion on 127.0.0.1')
  .option('--port <number>', 'port; 0 takes any free one (LOOKALIKE_PORT)')
  .addOption(encoder)
  .addOption(engine)
  .addOption(json)
  .action((options: Flags & { json?: boolean }) => {
    const fixedPort = options.port !== undefined || process.env.LOOKALIKE_PORT !== undefined;
    return serve(readConfig(options), { ...options, fixedPort }, stop.signal);
  });

program
  .command('pair')
  .description('show a code that pairs a browser extension')
  .addOption(json)
  .action((options: { json?: boolean }) => pair(readConfig(), options));

program
  .command('import')
  .description('bring a feed (CSV, TSV, Google Merchant RSS) or a folder of pictures into the catalogue')
  .argument('<path>', 'feed file or folder')
  .option('--source <name>', 'name of the shop; made from the path when absent')
  .addOption(encoder)
  .addOption(json)
  .action((path: string, options: Flags & { json?: boolean; source?: string }) =>
    importPath(readConfig(options), path, options, stop.signal),
  );

program
  .command('similar')
  .description('find products that look like the garment in a photo')
  .argument('<photo>', 'JPEG, PNG, WebP, AVIF or GIF')
  .option('--crop <x,y,w,h>', 'region of the garment, in pixels')
  .option('-k <number>', 'how many hits', String(LIMITS.k.default))
  .option('--parity', 'search as the original did')
  .addOption(encoder)
  .addOption(engine)
  .addOption(json)
  .action((photo: string, options: Flags & { json?: boolean; crop?: string; k: string; parity?: boolean }) =>
    similar(readConfig(options), photo, options, stop.signal),
  );

program
  .command('reindex')
  .description('make the vectors that the catalogue lacks for an encoder')
  .option('--parity', "the original's cut and encoder")
  .addOption(encoder)
  .addOption(json)
  .action((options: Flags & { json?: boolean; parity?: boolean }) =>
    reindex(readConfig(options), options, stop.signal),
  );

program
  .command('paths')
  .description('print where the companion keeps its files')
  .action(() => void process.stdout.write(`${readConfig().home}\n`));

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    // Commander has said what was wrong already; it calls help and version an error of code 0.
    process.exitCode = error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  } else {
    say(errorLine(error));
    process.exitCode = exitCode(error);
  }
}
