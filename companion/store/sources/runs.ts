/**
 * Runs of imports in the store: one at a time for each source, over every process of this computer. A run that is
 * killed leaves its cursor, written in the same transaction as the rows before it, and the next run goes on there.
 */
import { randomBytes } from 'node:crypto';
import { ProblemError } from '../../../contract/index.ts';
import { processExists } from '../disk/process-exists.ts';
import type { Store } from '../store.ts';
import { beingRemoved } from './sources.ts';

/** Where a run that was cut off stopped. */
export interface Cursor {
  /** Tells the feed and the way of reading it; another one starts from its first row. */
  feed: string;
  /** Rows that are done. */
  rows: number;
  /** The report so far, as JSON. */
  report: unknown;
}

export interface Run {
  source: string;
  number: number;
  /** Where an earlier run of the same feed stopped; null at the beginning. */
  cursor: Cursor | null;
  /** Call inside the transaction that writes the rows. Throws `source-busy` when another process took over. */
  moveTo(cursor: Cursor): void;
  /** Call inside the last transaction. */
  finish(importedAt: string): void;
  /** Lets go of the source; the cursor stays for the next run. */
  release(): void;
  /** The same for a companion that stops: the next one goes on by itself, as after a crash. */
  pause(): void;
}

export interface Runs {
  /** @throws ProblemError `source-busy` while another run of the source is alive, or it is being removed */
  begin(source: string, feed: string): Run;
  busy(source: string): boolean;
  /** Sources whose run was cut off by a crash or a stop, not by somebody who wanted it to end. */
  cutOff(): string[];
  /** The next companion does not go on with it; the cursor stays. */
  giveUp(source: string): void;
}

const BEAT_MS = 5000;
/** A process whose number was given to another program no longer beats. */
const DEAD_AFTER_MS = 60_000;
/** Nobody runs it, and the next companion goes on. */
const PAUSED = 'paused';
/** A process number alone is not enough: in a container every run may have the same. */
const SELF = `${process.pid}:${randomBytes(6).toString('base64url')}`;
/** Runs of this process that have not let go: a disk that fails may keep the store from saying so. */
const OWN = new Set<string>();

export function openRuns(store: Store): Runs {
  const { db } = store;
  const read = db.prepare('SELECT run, resume, runner, beat_at AS beatAt, removing FROM source WHERE id = ?');
  const take = db.prepare('UPDATE source SET run = ?, resume = ?, runner = ?, beat_at = ? WHERE id = ?');
  const beat = db.prepare('UPDATE source SET beat_at = ? WHERE id = ? AND runner = ? AND run = ?');
  const move = db.prepare('UPDATE source SET resume = ? WHERE id = ? AND runner = ? AND run = ?');
  const finish = db.prepare('UPDATE source SET resume = NULL, imported_at = ? WHERE id = ?');
  const release = db.prepare('UPDATE source SET runner = ? WHERE id = ? AND runner = ? AND run = ?');
  const leave = db.prepare('UPDATE source SET runner = NULL WHERE id = ?');
  const interrupted = db.prepare('SELECT id FROM source WHERE runner IS NOT NULL AND resume IS NOT NULL');
  const stateOf = (source: string) => read.get(source) as State | undefined;
  const nameOf = (source: string, run: number) => [db.location(), source, run].join('|');
  const isAlive = (source: string, state = stateOf(source)) =>
    state !== undefined && isHeld(state, (run) => OWN.has(nameOf(source, run)));
  return {
    busy: (source) => isAlive(source),
    cutOff: () =>
      interrupted
        .all()
        .map(({ id }) => id as string)
        .filter((id) => !isAlive(id)),
    giveUp(source) {
      if (!isAlive(source)) leave.run(source);
    },
    begin(source, feed) {
      const { number, cursor } = store.note(() => {
        const state = stateOf(source);
        if (!state) throw new Error(`There is no source ${source}.`);
        if (state.removing === 1) throw beingRemoved(source);
        if (isAlive(source, state)) throw busy(source);
        const left = state.resume === null ? null : (JSON.parse(state.resume) as Cursor);
        const cursor = left?.feed === feed ? left : null;
        const number = cursor ? state.run : state.run + 1;
        take.run(number, cursor && state.resume, SELF, Date.now(), source);
        return { number, cursor };
      });
      const timer = setInterval(() => {
        try {
          beat.run(Date.now(), source, SELF, number);
        } catch {
          // A full disk must not end the companion here; the import itself says what is wrong.
        }
      }, BEAT_MS).unref();
      OWN.add(nameOf(source, number));
      const letGo = (runner: string | null) => {
        clearInterval(timer);
        OWN.delete(nameOf(source, number));
        release.run(runner, source, SELF, number);
      };
      return {
        source,
        number,
        cursor,
        moveTo(to) {
          const { changes } = move.run(JSON.stringify(to), source, SELF, number);
          if (changes !== 1) throw busy(source);
        },
        finish: (importedAt) => void finish.run(importedAt, source),
        release: () => letGo(null),
        pause: () => letGo(PAUSED),
      };
    },
  };
}

interface State {
  run: number;
  resume: string | null;
  runner: string | null;
  beatAt: number;
  removing: number;
}

/** @param isOwn whether a run of that number is one of this process */
function isHeld({ run, runner, beatAt }: State, isOwn: (run: number) => boolean): boolean {
  if (!runner || runner === PAUSED || Date.now() - beatAt > DEAD_AFTER_MS) return false;
  if (runner === SELF) return isOwn(run);
  const pid = Number(runner.split(':')[0]);
  return pid !== process.pid && processExists(pid);
}

function busy(source: string): ProblemError {
  return new ProblemError('source-busy', `"${source}" is being imported. Wait for it, or cancel it first.`);
}
