/**
 * A program for trials with a disk that fails: receives a feed as the companion does, imports it with models that need
 * no weights, and brings the index up to date. Ends as the command line does: a line that says what to do, and a code.
 */
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { errorLine, exitCode } from '../cli/exit.ts';
import { exact } from '../index/exact.ts';
import { openIndex } from '../index/open.ts';
import { testImporter } from './importer.ts';

const [home = '', folder = ''] = process.argv.slice(2);
try {
  const { importer, uploads, store, space, vectors } = testImporter(home);
  uploads.drop(await uploads.receive(createReadStream(join(folder, 'feed.csv'))));
  const report = await importer.run({ from: folder, source: 'shop' });
  openIndex(home, space, store.generation(), exact, vectors);
  store.close();
  process.stdout.write(JSON.stringify(report));
} catch (error) {
  process.stderr.write(`${errorLine(error)}\n`);
  process.exitCode = exitCode(error);
}
process.exit();
