/**
 * `npm run eval`: how good the shipped models are, through the product's own pipeline, over a folder of photos.
 * What each figure means: docs/eval.md.
 */
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command, CommanderError, Option } from 'commander';
import { EXIT, errorLine, exitCode } from '../../companion/cli/exit.ts';
import { endWhenNobodyReads, printJson, say } from '../../companion/cli/output.ts';
import { PARITY_ENCODER, readConfig } from '../../companion/config.ts';
import { openLibrary } from '../../companion/library.ts';
import { evaluate, SECTIONS, type Section } from './evaluate.ts';
import { DataError } from './photos/data.ts';
import { printReport } from './report.ts';

const SHARED = join(import.meta.dirname, '..', '..', '..', 'shared');

interface Options {
  data: string;
  split: string;
  limit?: number;
  encoder?: string;
  parity?: boolean;
  pairs?: string;
  only?: Section[];
  json?: boolean;
}

const program = new Command('eval')
  .description('Measures the models through the pipeline of the product.')
  .option('--data <folder>', 'photos in the form of ../shared/data', join(SHARED, 'data'))
  .addOption(new Option('--split <name>', 'photos that are the queries').default('test'))
  .option(
    '--limit <number>',
    'at most so many queries a measure, and ten times as many gallery photos',
    count,
  )
  .option('--encoder <id>', 'encoder card to measure (LOOKALIKE_ENCODER)')
  .option('--parity', "the original's way: its cut, its encoder, no colour part, the whole catalogue")
  .option('--pairs <csv>', 'columns product, image, role (gallery or query); image paths start at --data')
  .option('--only <sections>', `some of ${SECTIONS.join(',')}`, sections)
  .option('--json', 'print one JSON document on stdout')
  .exitOverride()
  .showHelpAfterError('(--help shows how)')
  .action(run);

async function run(options: Options): Promise<void> {
  if (!existsSync(options.data)) throw new DataError(`There is no folder ${options.data}: use --data DIR.`);
  const { encoder = options.parity ? PARITY_ENCODER : undefined } = options;
  const config = readConfig(encoder === undefined ? {} : { encoder });
  const library = openLibrary(config);
  const settings = {
    ...options,
    config,
    library,
    models: library.choose(config.encoder),
    parity: options.parity ?? false,
    weights: join(SHARED, 'weights'),
    scratch: join(tmpdir(), 'lookalike-eval'),
  };
  const report = await evaluate(settings, new Set(options.only ?? SECTIONS));
  if (options.json) printJson(report);
  else printReport(report);
}

function count(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new DataError(`--limit takes a whole number from 1 on, not "${text}".`);
}

function sections(text: string): Section[] {
  return text.split(',').map((name) => {
    const known = SECTIONS.find((section) => section === name);
    if (!known) throw new DataError(`"${name}" is no section: --only takes some of ${SECTIONS.join(',')}.`);
    return known;
  });
}

endWhenNobodyReads();
try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  else {
    say(errorLine(error));
    process.exitCode = error instanceof DataError ? EXIT.usage : exitCode(error);
  }
}
