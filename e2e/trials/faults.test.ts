/** The short form of the trial: a few places of each import, spread over it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { DISK_ERRORS, missingForFailingDisk, openFailingDisk } from './failing-disk.ts';
import { type Course, faultyImports } from './faulty-import.ts';

const PLACES = 5;

const reason = missingForFailingDisk();
if (reason && process.env.CI === 'true') throw new Error(reason);
if (reason) console.warn(`Imports on a disk that fails: skipped. ${reason}`);

describe.skipIf(reason !== null)('an import on a disk that fails', () => {
  let courses: Course[];
  beforeAll(async () => {
    const work = mkdtempSync(join(tmpdir(), 'lookalike-faults-'));
    courses = await faultyImports(work, openFailingDisk(work));
    return () => rmSync(work, { recursive: true, force: true });
  });

  test.each(DISK_ERRORS)(
    '%s costs nothing that was there, and says what to do',
    { timeout: 120_000 },
    async (error) => {
      for (const course of courses) {
        for (let place = 0; place < PLACES; place++) {
          // Not the same places for each error.
          const share = (place + DISK_ERRORS.indexOf(error) / DISK_ERRORS.length) / PLACES;
          const call = 1 + Math.floor(share * course.calls);
          const wrong = await course.try({ call, error, once: error === 'EIO' });
          expect(wrong, `${course.name}, ${error} at change ${call} of ${course.calls}`).toEqual([]);
        }
      }
    },
  );
});
