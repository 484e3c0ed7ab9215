/** Lists that programs write into the cell of a table: as JSON, as Python or as databases do. */

const LIST = /^\s*(?:\[([^[\]{}]*)\]|\{([^[\]{}:]*)\})\s*$/;
const ITEM = /"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([^,\s"'][^,]*)/g;

/** What stands in `["S", "M"]`, `['S', 'M']` or `{S,M}`; null where the cell is none of these. */
export function listIn(cell: string): string[] | null {
  const [, square, curly] = LIST.exec(cell) ?? [];
  const inside = square ?? curly;
  if (inside === undefined) return null;
  return [...inside.matchAll(ITEM)].map(([, double, single, bare]) =>
    (double ?? single ?? bare ?? '').trim(),
  );
}

/** Of a list the first, of any other cell what it says. */
export const firstListed = (cell: string): string => listIn(cell)?.[0] ?? cell;
