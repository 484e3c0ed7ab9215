/**
 * A program for tests that kill it: imports a folder with models that take a moment and need no weights. With a number
 * as third argument it kills itself at the end of that transaction, before SQLite has been told to keep it.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { testImporter } from './importer.ts';

const [home = '', folder = '', dieIn] = process.argv.slice(2);
const { importer, analyser, store } = testImporter(home);
const quick = analyser.call;
analyser.call = (async (...args: Parameters<typeof quick>) => {
  await sleep(2);
  return quick(...args);
}) as typeof quick;
const { note } = store;
let transactions = 0;
store.note = (work) =>
  note(() => {
    const result = work();
    if (++transactions === Number(dieIn)) process.kill(process.pid, 'SIGKILL');
    return result;
  });
const report = await importer.run({ from: folder, source: 'shop' });
process.stdout.write(JSON.stringify(report));
process.exit();
