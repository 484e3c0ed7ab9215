/** What the companion before has left: imports that waited or were cut off, and those that ended it every time. */
import { toProblem } from '../../contract/index.ts';
import type { Runs } from '../store/sources/runs.ts';
import type { Waiting } from '../store/sources/waiting.ts';
import type { Uploads } from './feeds/uploads.ts';
import { type Entry, newEntry, now } from './import-job.ts';
import type { ImportTask } from './import-task.ts';
import type { Importer } from './importer.ts';

export interface LeftOver {
  /** Failed by now, and listed so that the person learns of them. */
  givenUp: Entry[];
  /** In the order in which they go on; a task is null when its file is gone. */
  left: { source: string; task(): ImportTask | null }[];
}

export interface LeftOverParts {
  importer: Pick<Importer, 'goOn'>;
  runs: Pick<Runs, 'cutOff' | 'giveUp'>;
  uploads: Pick<Uploads, 'of'>;
  waiting: Pick<Waiting, 'all' | 'drop'>;
  /** Told of what nobody foresaw. */
  report(error: unknown): void;
}

/** An import in whose midst the companion died so often before it had written a row is not begun again by itself. */
const MOST_TRIES = 2;

export function leftOver({ importer, runs, uploads, waiting, report }: LeftOverParts): LeftOver {
  const all = waiting.all();
  const isDeadly = ({ tries }: { tries: number }) => tries >= MOST_TRIES;
  // First: what was given up is no longer cut off.
  const givenUp = all.filter(isDeadly).map(giveUp);
  const waited = all
    .filter((one) => !isDeadly(one))
    .map(({ source, task }) => ({ source, task: () => taskOf(source, task) }));
  const cutOff = runs.cutOff().map((source) => ({ source, task: () => importer.goOn(source) }));
  return { givenUp, left: [...waited, ...cutOff] };

  function giveUp({ source, task }: { source: string; task: string }): Entry {
    try {
      waiting.drop(source);
      runs.giveUp(source);
    } catch (error) {
      report(error);
    }
    const problem = toProblem(
      'import-stopped',
      `Lookalike ended ${MOST_TRIES} times before it came any further, so it is not begun again by itself. ` +
        'Import it again to go on where it stopped; if Lookalike ends once more, split the feed into smaller ones.',
    );
    return newEntry(source, JSON.parse(task), { state: 'failed', endedAt: now(), problem });
  }

  /** The home may have moved since. */
  function taskOf(source: string, json: string): ImportTask | null {
    const task = JSON.parse(json) as ImportTask;
    const from = task.uploadedAs === undefined ? task.from : uploads.of(source);
    return from === null ? null : { ...task, from };
  }
}
