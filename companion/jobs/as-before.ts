/** Reads a feed into a source that is there as it was read before, in whatever nobody says this time. */
import { FeedError } from '../../catalog/feed-error.ts';
import { FetchError } from '../fetch/fetch-error.ts';

/** Of what a feed leaves unsaid. */
const UNSAID = ['encoding', 'currency', 'shop'] as const;
/** Of its columns: another export may have others. */
const COLUMNS = ['format', 'mapping'] as const;

type Choices = Partial<Record<(typeof UNSAID)[number] | (typeof COLUMNS)[number], unknown>>;

/**
 * The task with what was chosen the time before for what a feed leaves unsaid.
 *
 * @param before the choices of that time
 */
export function unsaidAsBefore<Task extends Choices>(task: Task, before: Choices): Task {
  return { ...task, ...unset(UNSAID, task, before) };
}

/**
 * Opens a feed with the columns of the time before, as long as it has them.
 *
 * @returns what was opened, and the task that it was opened by
 */
export async function openAsBefore<Task extends Choices, Feed>(
  task: Task,
  before: Choices,
  open: (task: Task) => Promise<Feed>,
): Promise<{ task: Task; feed: Feed }> {
  const columns = unset(COLUMNS, task, before);
  const filled = { ...task, ...columns };
  try {
    return { task: filled, feed: await open(filled) };
  } catch (error) {
    // A server that does not answer says nothing of columns.
    const isOther = error instanceof FeedError && !(error.cause instanceof FetchError);
    if (!isOther || Object.keys(columns).length === 0) throw error;
    return { task, feed: await open(task) };
  }
}

function unset(names: readonly (keyof Choices)[], task: Choices, before: Choices): object {
  const open = names.filter((name) => task[name] === undefined && before[name] !== undefined);
  return Object.fromEntries(open.map((name) => [name, before[name]]));
}
