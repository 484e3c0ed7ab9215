/** Data goes to stdout, talk to stderr, and a bar only onto a terminal. */
import { Presets, SingleBar } from 'cli-progress';
import type { ImportProgress } from '../../contract/index.ts';
import { createProgressMeter } from '../jobs/progress.ts';
import { isFull } from '../store/disk/advice.ts';
import { EXIT } from './exit.ts';

export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** `1 row`, `2 rows`. */
export const countOf = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

export interface ProgressBar {
  show(progress: Pick<ImportProgress, 'rows' | 'total' | 'rate' | 'secondsLeft'>): void;
  /** The same for whoever only knows how much is done. */
  update(done: number, total: number): void;
  stop(): void;
}

/** A bar with rate and time left; does nothing where stderr is no terminal. */
export function progressBar(unit: string): ProgressBar {
  if (!process.stderr.isTTY) return { show: () => {}, update: () => {}, stop: () => {} };
  const format = `{bar} {value}/{total} ${unit}{pace}`;
  const bar = new SingleBar({ format, stream: process.stderr, hideCursor: true }, Presets.shades_classic);
  let started = false;
  const show: ProgressBar['show'] = ({ rows, total, rate, secondsLeft }) => {
    const left = secondsLeft === null ? '' : `, ${duration(secondsLeft)} left`;
    const pace = { pace: rate > 0 ? `, ${rate.toFixed(1)} a second${left}` : '' };
    if (!started) bar.start(total ?? rows, rows, pace);
    started = true;
    bar.setTotal(total ?? rows);
    bar.update(rows, pace);
  };
  const meter = createProgressMeter(show);
  return {
    show,
    update(done, total) {
      if (!started) meter.phase('importing', total);
      meter.rows(done);
    },
    stop: () => bar.stop(),
  };
}

/** `40 s`, `3 min`, `1 h 20 min`: how exact anybody wants to know it. */
function duration(seconds: number): string {
  if (seconds < 90) return `${Math.round(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** `... | head -1` closes the pipe when it has seen enough: that is no error, and every other end of stdout is one. */
export function endWhenNobodyReads(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    const why = isFull(error) ? 'the disk that it goes to is full' : error.message;
    say(`The output is not whole: ${why}. Send it somewhere else and try again.`);
    process.exit(EXIT.failed);
  });
  // A terminal that was closed takes no more talk, and a command that is stopping has no other reason to fail.
  process.stderr.on('error', () => {});
}
