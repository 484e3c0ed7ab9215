/** Columns of feeds whose products name only what they have: the head may lack some, such as a sale's price. */
import type { FeedColumns, FeedOptions } from './feed.ts';
import { guessMapping, overridden } from './mapping.ts';
import type { Draft } from './record.ts';
import { type Cell, drafter } from './table.ts';

/** A feed with a new name in each product must not fill the memory, nor be guessed anew without end. */
const MOST = 500;
/** No field's name is longer. */
const LONGEST = 100;

/** @param header names of the head's columns, as the feed writes them */
export function columnsOf(header: readonly string[], { mapping }: FeedOptions): FeedColumns {
  return { header, mapping: overridden(guessMapping(header), mapping, header) };
}

/**
 * Fills drafts by the columns of the head and by those that come up later: these feed what nothing fed so far.
 *
 * @returns a function of one product's names, as the feed writes them, and its cells
 */
export function lateDrafter(
  header: readonly string[],
  options: FeedOptions,
): (names: Iterable<string>, cell: Cell) => Draft {
  const seen = new Set(header);
  let { mapping } = columnsOf(header, options);
  let toDraft = drafter(mapping);
  return (names, cell) => {
    const before = seen.size;
    for (const name of names) if (seen.size < MOST && name.length <= LONGEST) seen.add(name);
    if (seen.size > before) {
      mapping = { ...columnsOf([...seen], options).mapping, ...mapping };
      toDraft = drafter(mapping);
    }
    return toDraft(cell);
  };
}
