/** Counts how many cards have each value of one list. */
import type { Facets } from '../../../contract/index.ts';

export interface Tally {
  /** @param card number of the product's card; products of one card come one after the other */
  add(value: string, card: number): void;
  /** The most frequent first. */
  list(): Facets['types'];
}

interface Entry {
  count: number;
  /** The card that was counted last. */
  last: number;
}

/** @param sameAs values that it makes equal are one, spelt as most products spell it */
export function createTally(sameAs: (value: string) => string = (value) => value): Tally {
  const entries = new Map<string, Entry>();
  const spellings = new Map<string, { times: number; entry: Entry }>();
  const meet = (value: string) => {
    const key = sameAs(value);
    const entry = entries.get(key) ?? { count: 0, last: -1 };
    entries.set(key, entry);
    const spelling = { times: 0, entry };
    spellings.set(value, spelling);
    return spelling;
  };
  return {
    add(value, card) {
      const spelling = spellings.get(value) ?? meet(value);
      const { entry } = spelling;
      spelling.times++;
      if (entry.last !== card) entry.count++;
      entry.last = card;
    },
    list() {
      const names = new Map<Entry, { value: string; times: number }>();
      for (const [value, { times, entry }] of spellings) {
        const name = names.get(entry);
        const isBetter = !name || times > name.times || (times === name.times && value < name.value);
        if (isBetter) names.set(entry, { value, times });
      }
      return [...names]
        .map(([{ count }, { value }]) => ({ value, count }))
        .sort((a, b) => b.count - a.count || a.value.localeCompare(b.value));
    },
  };
}
