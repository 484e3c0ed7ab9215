/** The command line: `lookalike COMMAND`. Parses, runs one command, turns errors into a line and an exit code. */
import { Argument, Command, CommanderError, Option } from 'commander';
import { autostart } from './cli/commands/autostart.ts';
import { doctor } from './cli/commands/doctor.ts';
import { type ExportOptions, exportCatalogue } from './cli/commands/export.ts';
import { type ImportFlags, importPath } from './cli/commands/import.ts';
import { addModel, listModels, removeModel } from './cli/commands/models.ts';
import { pair } from './cli/commands/pair.ts';
import { paths } from './cli/commands/paths.ts';
import { reindex } from './cli/commands/reindex.ts';
import { serve } from './cli/commands/serve.ts';
import { similar } from './cli/commands/similar.ts';
import { listSources, refreshSource, removeSource, renameSource } from './cli/commands/sources.ts';
import { start } from './cli/commands/start.ts';
import { verify } from './cli/commands/verify.ts';
import { EXIT, errorLine, exitCode } from './cli/exit.ts';
import { releasedExtension } from './cli/first-start/released-extension.ts';
import { oneMore } from './cli/one-more.ts';
import { endWhenNobodyReads, say } from './cli/output.ts';
import { addSearchOptions, readSearchOptions } from './cli/search-options.ts';
import { stopOnSignals } from './cli/stop-on-signals.ts';
import { ownVersion } from './cli/version.ts';
import { type Flags, readConfig } from './config.ts';

endWhenNobodyReads();

const stop = stopOnSignals();

const encoder = new Option('--encoder <id>', 'encoder card to use (LOOKALIKE_ENCODER)');
const engine = new Option('--engine <name>', 'auto, exact or faiss (LOOKALIKE_ENGINE)');
const allowHost = new Option(
  '--allow-host <host>',
  'fetch from this host although it is on this computer or its network; may be given several times (LOOKALIKE_ALLOW_HOST, comma between)',
).argParser(oneMore);
const json = new Option('--json', 'print one JSON document on stdout');

const program = new Command('lookalike')
  .description(
    'Finds products of your own catalogue that look like a garment in a photo. Nothing leaves this computer.',
  )
  .version(ownVersion())
  .addHelpText('after', '\nLOOKALIKE_HOME moves all files of the companion.')
  .exitOverride()
  .showHelpAfterError('(--help shows how)');

const extension = releasedExtension();
if (extension) {
  // A checkout has `npm start`, which builds the extension before.
  program
    .command('start')
    .description('fill the sample catalogue the first time, start the companion and say what to do next')
    .option('--port <number>', 'port (LOOKALIKE_PORT): set it in the extension too')
    .action((options: Flags) => start(readConfig(options), extension, stop.signal));
}

program
  .command('serve')
  .description('start the companion on 127.0.0.1')
  .option('--port <number>', 'port; 0 takes any free one (LOOKALIKE_PORT)')
  .addOption(encoder)
  .addOption(engine)
  .addOption(allowHost)
  .addOption(json)
  .action((options: Flags & { json?: boolean }) => serve(readConfig(options), options, stop.signal));

program
  .command('autostart')
  .description('start the companion with every login, or no more; says which when nothing is asked')
  .addArgument(new Argument('[state]').choices(['on', 'off']))
  .addOption(json)
  .action((state: 'on' | 'off' | undefined, options: { json?: boolean }) => autostart(state, options));

program
  .command('pair')
  .description('show a code that pairs a browser extension')
  .addOption(json)
  .action((options: { json?: boolean }) => pair(readConfig(), options));

program
  .command('import')
  .description(
    'bring a feed into the catalogue, or bring it up to date; a stopped import goes on where it was',
  )
  .argument('<feed>', 'feed file, folder of pictures, or address of a feed, product page or Shopify shop')
  .option('--source <name>', 'name of the shop; made from the feed when absent')
  .option('--kind <kind>', 'shop, or wardrobe for what you own')
  .option('--format <id>', 'format of the feed, when its content does not tell')
  .option(
    '--encoding <name>',
    'encoding of its text, when the letters come in wrong: shift_jis, windows-1251, gbk',
  )
  .option('--map <fields>', 'which column feeds which field: title=Name,price=Preis')
  .option('--currency <code>', 'of prices without one, as in a feed of Shopify or WooCommerce: EUR')
  .option('--shop <address>', "the shop's own, where such a feed names no links: https://shop.example")
  .option('--dry-run', 'read everything, write nothing, and say what would come of it')
  .option('--limit <rows>', 'read so many rows and retire nothing')
  .option('--keep-missing', 'keep products that the feed no longer names')
  .addOption(allowHost)
  .addOption(encoder)
  .addOption(json)
  .action((feed: string, options: Flags & ImportFlags) =>
    importPath(readConfig(options), feed, options, stop.signal),
  );

addSearchOptions(
  program
    .command('similar')
    .description('find products that look like the garment in a photo')
    .argument('[photo]', 'JPEG, PNG, WebP, AVIF or GIF'),
)
  .addOption(encoder)
  .addOption(engine)
  .addOption(json)
  .action((photo: string | undefined, options: Flags & { json?: boolean }) =>
    similar(
      readConfig(options),
      photo ?? null,
      readSearchOptions({ ...options }),
      options.json === true,
      stop.signal,
    ),
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

const models = program
  .command('models')
  .description('list the models, check their files, add an encoder of your own')
  .option('--verify', 'check the sha256 of every weight file')
  .addOption(encoder)
  .addOption(json)
  .action((options: Flags & { json?: boolean; verify?: boolean }) =>
    listModels(readConfig(options), options),
  );
models
  .command('add')
  .description('add an ONNX image encoder by its card: docs/models.md says what one holds')
  .argument('<card>', 'JSON file')
  .addOption(json)
  .action((card: string, _options: object, command: Command) =>
    addModel(readConfig(), card, command.optsWithGlobals()),
  );
models
  .command('remove')
  .description('take an added encoder and its vectors away')
  .argument('<id>')
  .addOption(json)
  .action((id: string, _options: object, command: Command) =>
    removeModel(readConfig(), id, command.optsWithGlobals()),
  );

const sources = program
  .command('sources')
  .description('list what the catalogue is made of; rename, refresh or remove a source')
  .addOption(json)
  .action((options: { json?: boolean }) => listSources(readConfig(), options));
sources
  .command('rename')
  .description('call a source by another name; its id stays')
  .argument('<id>')
  .argument('<name>')
  .addOption(json)
  .action((id: string, name: string, _options: object, command: Command) =>
    renameSource(readConfig(), id, name, command.optsWithGlobals()),
  );
sources
  .command('refresh')
  .description('read a source again from where it came, or go on where an import stopped')
  .argument('<id>')
  .addOption(allowHost)
  .addOption(json)
  .action((id: string, _options: object, command: Command) => {
    const options: Flags & { json?: boolean } = command.optsWithGlobals();
    return refreshSource(readConfig(options), id, options, stop.signal);
  });
sources
  .command('remove')
  .alias('delete')
  .description('remove a source with its products, vectors and pictures')
  .argument('<id>')
  .addOption(json)
  .action((id: string, _options: object, command: Command) =>
    removeSource(readConfig(), id, command.optsWithGlobals()),
  );

program
  .command('export')
  .description('write the catalogue as a feed; pictures beside a feed keep their relative paths')
  .option('--format <id>', 'jsonl (JSON Lines) or google (Google Merchant TSV)', 'jsonl')
  .option('--source <id>', 'this one only; of several sources the ids get the source in front')
  .option('--out <file>', 'into this file, as UTF-8 whatever the shell makes of `>`; else to stdout')
  .action((options: ExportOptions) => exportCatalogue(readConfig(), options));

program
  .command('verify')
  .description('check catalogue, indexes and models for damage')
  .option('--repair', 'mend what can be mended')
  .addOption(json)
  .action((options: { json?: boolean; repair?: boolean }) => verify(readConfig(), options));

program
  .command('doctor')
  .description('say what is installed and how it stands, without secrets')
  .addOption(encoder)
  .addOption(engine)
  .addOption(json)
  .action((options: Flags & { json?: boolean }) => doctor(readConfig(options), options));

program
  .command('paths')
  .description('print where the companion keeps its files')
  .addOption(json)
  .action((options: { json?: boolean }) => paths(readConfig(), options));

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
