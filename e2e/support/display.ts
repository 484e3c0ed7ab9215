/** A screen, a window manager, a mouse and a keyboard of its own, so that no test steals a person's focus. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';

/** In pixels of the screen. */
export interface Point {
  x: number;
  y: number;
}

export interface Display {
  /** The environment in which browsers must be started. */
  env: NodeJS.ProcessEnv;
  /** Presses keys of the X server: they reach native menus, which no driver does. */
  press: (...keys: string[]) => void;
  type: (text: string) => void;
  moveTo: (x: number, y: number) => void;
  /** A pixel to the right, as a hand that picks something does. */
  nudge: () => void;
  /** With the left button down, over a point half-way, as a hand does. */
  drag: (from: Point, to: Point) => void;
  /** `button`: 1 left, 3 right. */
  clickAt: (x: number, y: number, button?: 1 | 3) => void;
  close: () => void;
}

export async function openDisplay(size = '1280x900'): Promise<Display> {
  // Xvfb picks a free number and tells it on descriptor 3: safe beside other screens.
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', `${size}x24`, '-nolisten', 'tcp'], {
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
    moveTo: (x, y) => xdotool('mousemove', Math.round(x), Math.round(y)),
    nudge: () => xdotool('mousemove_relative', 1, 0),
    drag: (from, to) => {
      const steps = [from, { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }, to];
      const moves = steps.map(({ x, y }) => ['mousemove', Math.round(x), Math.round(y), 'sleep', 0.05]);
      const [first, ...rest] = moves as [(string | number)[], ...(string | number)[][]];
      xdotool(...first, 'mousedown', 1, ...rest.flat(), 'mouseup', 1);
    },
    clickAt: (x, y, button = 1) => xdotool('mousemove', Math.round(x), Math.round(y), 'click', button),
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
