/** Kills a program at random moments, again and again, until it has come to its end. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import type { KillWindow } from './kill-window.ts';

export interface Program {
  args: readonly string[];
  env: NodeJS.ProcessEnv;
}

export interface Ended {
  killed: boolean;
  out: string;
  ms: number;
}

/** @param killAfter ms until SIGKILL; null lets it end by itself. @throws when it fails by itself */
export async function runOnce({ args, env }: Program, killAfter: number | null): Promise<Ended> {
  const start = performance.now();
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const timer = killAfter === null ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
  const ended = Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  const [out, err, [code, signal]] = await ended;
  clearTimeout(timer);
  if (code !== 0 && signal !== 'SIGKILL') throw new Error(`It ended with ${code ?? signal}: ${err}`);
  return { killed: signal === 'SIGKILL', out, ms: performance.now() - start };
}

/** @param window in which each kill falls, at random. @returns how often it was killed before it came to its end */
export async function killUntilDone(program: Program, window: KillWindow, most: number): Promise<number> {
  let spent = 0;
  for (let kills = 0; ; kills++) {
    const { killed, ms } = await runOnce(program, kills < most ? Math.random() * window.within(spent) : null);
    spent += ms;
    if (killed) continue;
    window.took(spent);
    return kills;
  }
}
