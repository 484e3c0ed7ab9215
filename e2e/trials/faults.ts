/**
 * `npm run trials:faults [-- --every N] [--error ENOSPC|EIO|EACCES]`: imports on a disk that is full, breaks or belongs
 * to somebody else, failing at each change of a file in turn. What was there must open and be whole, the message must say
 * what to do, and the next import must end as if nothing had happened. Needs Linux and a C compiler.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DISK_ERRORS, missingForFailingDisk, openFailingDisk } from './failing-disk.ts';
import { faultyImports } from './faulty-import.ts';
import { oneOf, wholeNumber } from './options.ts';

const { values } = parseArgs({
  options: { every: { type: 'string', default: '1' }, error: { type: 'string' } },
});
const every = wholeNumber('every', values.every);
const errors = values.error === undefined ? DISK_ERRORS : [oneOf('error', values.error, DISK_ERRORS)];
const work = mkdtempSync(join(tmpdir(), 'lookalike-faults-'));
try {
  const reason = missingForFailingDisk();
  if (reason) throw new Error(reason);
  const disk = openFailingDisk(work);
  let [tried, wrong] = [0, 0];
  for (const course of await faultyImports(work, disk)) {
    for (const error of errors) {
      let bad = 0;
      let runs = 0;
      for (let call = 1; call <= course.calls; call += every) {
        // A broken sector comes once; a full disk and a foreign folder stay.
        const found = await course.try({ call, error, once: error === 'EIO' });
        runs++;
        if (found.length > 0) bad++;
        for (const line of found) console.log(`  ${course.name}, ${error} at change ${call}: ${line}`);
      }
      console.log(`${course.name}, ${error}: ${runs} of ${course.calls} changes tried, ${bad} went wrong`);
      tried += runs;
      wrong += bad;
    }
  }
  console.log(`${tried} faults: ${wrong} went wrong`);
  process.exitCode = wrong === 0 ? 0 : 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}
