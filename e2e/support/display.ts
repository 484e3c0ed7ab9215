/** A screen, a window manager, a mouse and a keyboard of its own, so that no test steals a person's focus. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';

export interface Display {
  /** The environment in which browsers must be started. */
  env: NodeJS.ProcessEnv;
  /** Presses keys of the X server: they reach native menus, which no driver does. */
  press: (...keys: string[]) => void;
  type: (text: string) => void;
  clickAt: (x: number, y: number) => void;
  close: () => void;
}

export async function openDisplay(): Promise<Display> {
  // Xvfb picks a free number and tells it on descriptor 3: safe beside other screens.
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const env = { ...process.env, DISPLAY: `:${await displayNumber(server)}` };
  const manager = spawn('openbox', [], { env, stdio: 'ignore' });
  const xdotool = (...args: (string | number)[]) => {
    execFileSync('xdotool', args.map(String), { env, stdio: ['ignore', 'ignore', 'pipe'] });
  };
  const close = () => {
    manager.kill();
    server.kill();
  };
  // A run that is interrupted leaves no screen behind.
  process.once('exit', close);
  return {
    env,
    press: (...keys) => xdotool('key', ...keys),
    type: (text) => xdotool('type', '--delay', 30, text),
    clickAt: (x, y) => xdotool('mousemove', Math.round(x), Math.round(y), 'click', 1),
    close,
  };
}

async function displayNumber(server: ChildProcess): Promise<string> {
  const died = once(server, 'exit').then(() => {
    throw new Error('Xvfb ended before it had a display.');
  });
  const [number] = await Promise.race([once(server.stdio[3] as Readable, 'data'), died]);
  return String(number).trim();
}
