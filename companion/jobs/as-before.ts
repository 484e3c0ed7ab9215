/** Reads a feed into a source that is there as it was read before, in whatever nobody says this time. */
import { isWebAddress } from '../fetch/web-address.ts';
import { FeedError } from './open-feed.ts';

/** Of what a feed leaves unsaid. */
const UNSAID = ['encoding', 'currency', 'shop'] as const;
/** Of its columns: another export may have others. */
const COLUMNS = ['format', 'mapping'] as const;

type Choices = Partial<Record<(typeof UNSAID)[number] | (typeof COLUMNS)[number], unknown>>;

/**
 * @param before the task's choices of the time before
 * @param open reads the head of what the task names
 */
export async function asBefore<Task extends Choices & { from: string }>(
  task: Task,
  before: Choices,
  open: (task: Task) => Promise<unknown>,
): Promise<Task> {
  const said = { ...task, ...unset(UNSAID, task, before) };
  const columns = unset(COLUMNS, task, before);
  // A feed on the web is not fetched for this alone.
  if (Object.keys(columns).length === 0 || isWebAddress(task.from)) return said;
  try {
    await open({ ...said, ...columns });
    return { ...said, ...columns };
  } catch (error) {
    if (error instanceof FeedError) return said;
    throw error;
  }
}

function unset(names: readonly (keyof Choices)[], task: Choices, before: Choices): object {
  const open = names.filter((name) => task[name] === undefined && before[name] !== undefined);
  return Object.fromEntries(open.map((name) => [name, before[name]]));
}
