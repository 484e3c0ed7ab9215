/** A program for tests that kill it: imports a folder with models that take a moment and need no weights. */
import { setTimeout as sleep } from 'node:timers/promises';
import { testImporter } from './importer.ts';

const [home = '', folder = ''] = process.argv.slice(2);
const { importer, analyser } = testImporter(home);
const quick = analyser.call;
analyser.call = (async (...args: Parameters<typeof quick>) => {
  await sleep(2);
  return quick(...args);
}) as typeof quick;
const report = await importer.run({ from: folder, source: 'shop' });
process.stdout.write(JSON.stringify(report));
process.exit();
