/** The command line as a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

const MAIN = join(import.meta.dirname, '..', 'main.ts');

export interface Ended {
  code: number | null;
  out: string;
  err: string;
}

export function startLookalike(home: string, ...args: string[]): ChildProcess {
  return spawn(process.execPath, [...process.execArgv, MAIN, ...args], {
    env: { ...process.env, LOOKALIKE_HOME: home },
  });
}

/** Runs a command to its end. */
export function lookalike(home: string, ...args: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const child = startLookalike(home, ...args);
    let [out, err] = ['', ''];
    child.stdout?.on('data', (chunk) => {
      out += chunk;
    });
    child.stderr?.on('data', (chunk) => {
      err += chunk;
    });
    child.on('close', (code) => resolve({ code, out, err }));
  });
}
