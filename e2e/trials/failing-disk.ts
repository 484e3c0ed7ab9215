/** Lets the n-th change of files below a folder fail, as a full or broken disk does: see failing-disk.c. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

export const DISK_ERRORS = ['ENOSPC', 'EIO', 'EACCES'] as const;
export type DiskError = (typeof DISK_ERRORS)[number];

const SOURCE = join(import.meta.dirname, 'failing-disk.c');

export interface Fault {
  /** Which change fails, from 1. */
  call: number;
  error: DiskError;
  /** That one only; else every one from there on. */
  once: boolean;
}

export interface DiskRun {
  code: number | null;
  err: string;
  /** Changes of files that the program tried. */
  calls: number;
}

export interface FailingDisk {
  /** Runs a program of this runtime to its end. @param folder full path, without symbolic links in it */
  run(args: readonly string[], folder: string, fault: Fault | null): Promise<DiskRun>;
}

/** One line that says what this machine lacks for it; null when it lacks nothing. */
export function missingForFailingDisk(): string | null {
  const compiles = () => spawnSync('cc', ['-fsyntax-only', SOURCE]).status === 0;
  return process.platform === 'linux' && compiles()
    ? null
    : 'A disk that fails needs Linux and a C compiler. Debian: apt-get install gcc libc6-dev';
}

/** @param work a folder for what is compiled */
export function openFailingDisk(work: string): FailingDisk {
  const library = join(work, 'failing-disk.so');
  execFileSync('cc', ['-shared', '-fPIC', '-O1', '-Wall', '-o', library, SOURCE, '-ldl']);
  const count = join(work, 'calls');
  return {
    async run(args, folder, fault) {
      const env = {
        ...process.env,
        LD_PRELOAD: library,
        FAULT_FOLDER: folder,
        FAULT_COUNT: count,
        FAULT_CALL: String(fault?.call ?? 0),
        FAULT_ERRNO: String(constants.errno[fault?.error ?? 'EIO']),
        FAULT_ONCE: fault?.once ? '1' : '0',
      };
      const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
      const [[code], err] = await Promise.all([once(child, 'close'), text(child.stderr)]);
      return { code, err, calls: Number(readFileSync(count, 'utf8')) };
    },
  };
}
