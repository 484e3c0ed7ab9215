/** Columns of feeds whose products name only what they have: the head may lack some, such as a sale's price. */
import type { FeedColumns, FeedOptions } from '../feed.ts';
import { guessMapping, type Mapping, overridden } from '../mapping.ts';
import type { Draft } from '../record.ts';
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
  let toDraft = drafterOf(mapping);
  return (names, cell) => {
    const before = seen.size;
    for (const name of names) if (seen.size < MOST && name.length <= LONGEST) seen.add(name);
    if (seen.size > before) {
      const now = columnsOf([...seen], options).mapping;
      const { price, ...others } = mapping;
      // The regular price was the price as long as none was named beside it.
      mapping = { ...now, ...(price === now.listPrice ? others : mapping) };
      toDraft = drafterOf(mapping);
    }
    return toDraft(cell);
  };
}

/** Of a product that names a regular price alone, that is what one pays. */
function drafterOf(mapping: Mapping): (cell: Cell) => Draft {
  const toDraft = drafter(mapping);
  const { price, listPrice } = mapping;
  if (!price || !listPrice || guessMapping([listPrice]).price === undefined) return toDraft;
  return (cell) => {
    const draft = toDraft(cell);
    return { ...draft, price: draft.price || draft.listPrice };
  };
}
