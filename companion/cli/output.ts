/** Data goes to stdout, talk to stderr, and a bar only onto a terminal. */
import { Presets, SingleBar } from 'cli-progress';

export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** A bar with rate and time left; does nothing where stderr is no terminal. */
export function progressBar(unit: string): {
  update(done: number, total?: number, rate?: number): void;
  stop(): void;
} {
  if (!process.stderr.isTTY) return { update: () => {}, stop: () => {} };
  const bar = new SingleBar(
    {
      format: `{bar} {value}/{total} ${unit}{rate}, {eta_formatted} left`,
      stream: process.stderr,
      hideCursor: true,
    },
    Presets.shades_classic,
  );
  let started = false;
  return {
    update(done, total = done, rate) {
      const shown = { rate: rate === undefined ? '' : `, ${rate.toFixed(1)} a second` };
      if (!started) bar.start(total, done, shown);
      started = true;
      bar.setTotal(total);
      bar.update(done, shown);
    },
    stop: () => bar.stop(),
  };
}

/** `... | head -1` closes the pipe when it has seen enough: that is no error. */
export function endWhenNobodyReads(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
}
