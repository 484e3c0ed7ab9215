/** The real companion in a home of its own, driven by its own command line. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { nodeFlags } from '../../scripts/node-flags.mjs';

const ROOT = join(import.meta.dirname, '../..');
const FLAGS = nodeFlags(process.versions.node);
const MAIN = join(ROOT, 'companion/main.ts');

export interface Companion {
  /** Set while it runs. */
  port: () => number;
  start: (port?: number) => Promise<void>;
  stop: () => Promise<void>;
  /** Starts anew on the same port, knowing nobody and nothing. */
  startOver: () => Promise<void>;
  /** `flags` of `lookalike import`. */
  importFrom: (folder: string, ...flags: string[]) => Promise<void>;
  /** A fresh pairing code. */
  pair: () => Promise<string>;
  /** Stops it and removes its home. */
  dispose: () => Promise<void>;
}

/** `settings`: of its environment, beside the home. */
export async function newCompanion(settings: NodeJS.ProcessEnv = {}): Promise<Companion> {
  const home = await mkdtemp(join(tmpdir(), 'lookalike-e2e-'));
  const env = { ...process.env, ...settings, LOOKALIKE_HOME: home };
  let running: { child: ChildProcess; port: number } | null = null;

  const command = async (...args: string[]): Promise<Record<string, unknown>> => {
    const { stdout } = await promisify(execFile)(process.execPath, [...FLAGS, MAIN, ...args, '--json'], {
      env,
    });
    return JSON.parse(stdout) as Record<string, unknown>;
  };
  const stop = async () => {
    if (!running) return;
    const { child } = running;
    running = null;
    // One that has ended by itself, or by a signal, says so no second time.
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    await once(child, 'exit');
  };

  const port = () => {
    if (!running) throw new Error('The companion is not running.');
    return running.port;
  };
  const start = async (on = 0) => {
    const args = [...FLAGS, MAIN, 'serve', '--port', String(on), '--json'];
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
    running = { child, port: await portOf(child) };
  };

  return {
    port,
    start,
    stop,
    startOver: async () => {
      const before = port();
      await stop();
      await rm(home, { recursive: true });
      await start(before);
    },
    importFrom: async (folder, ...flags) => {
      await command('import', folder, ...flags);
    },
    pair: async () => String((await command('pair')).code),
    dispose: async () => {
      await stop();
      await rm(home, { recursive: true, force: true });
    },
  };
}

/** The first line of `serve --json` says where it listens. */
async function portOf(child: ChildProcess): Promise<number> {
  if (!child.stdout) throw new Error('The companion has no standard output.');
  const lines = createInterface({ input: child.stdout });
  const died = once(child, 'exit').then(([code]) => {
    throw new Error(`The companion ended with ${code} before it was ready.`);
  });
  const [line] = await Promise.race([once(lines, 'line'), died]);
  return Number(new URL((JSON.parse(String(line)) as { url: string }).url).port);
}
