/** The short form of the trial: a few places of each import, spread over it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { DISK_ERRORS, openFailingDisk } from './failing-disk.ts';
import { type Course, faultyImports } from './faulty-import.ts';

const PLACES = 5;

let courses: Course[] = [];
beforeAll(async () => {
  const work = mkdtempSync(join(tmpdir(), 'lookalike-faults-'));
  const disk = openFailingDisk(work);
  if (!disk && process.env.CI === 'true')
    throw new Error('CI must try a disk that fails: it needs a C compiler.');
  if (disk) courses = await faultyImports(work, disk);
  else console.warn('A disk that fails is not tried: there is no C compiler, or this is no Linux.');
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
