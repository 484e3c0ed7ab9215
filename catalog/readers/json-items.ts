/**
 * The objects of a feed in JSON, one chunk at a time: an array, an object that holds the list, or one object a line.
 * Only where an object starts and ends is found here, and `JSON.parse` reads it. Streaming parsers end at the first
 * mistake, whereas one broken product must not cost those after it.
 */
import type { TextStream } from '../feed.ts';

/**
 * `graph` numbers the `@graph` that an object stands in: those of one may refer to each other. `length` is that of its
 * text, in characters.
 */
export type JsonItem =
  | { line: number; value: unknown; length: number; graph?: number | undefined; problem?: undefined }
  | {
      line: number;
      value?: undefined;
      length?: undefined;
      problem: 'json' | 'too-large' | 'broke-off';
      graph?: undefined;
    };

/** An object that was found and is not parsed yet. */
interface Found {
  line: number;
  text: string;
  graph: number | undefined;
  problem?: undefined;
}

/** A larger object is a missing bracket, not a product. */
export const MAX_ITEM_CHARACTERS = 1_000_000;

/** Under these names in its outermost object a feed keeps its list. */
const LISTS = new Set(['products', 'items', 'data', 'results', 'resources', '@graph', 'itemListElement']);

const OUTSIDE = /["{}[\],\n]/g;
const INSIDE = /["{}[\]\n]/g;
const IN_STRING = /["\\\n]/g;

/** @param perLine each line is one, whatever lists it has */
export async function* jsonItems(text: TextStream, perLine = false): AsyncIterable<JsonItem> {
  const reader = jsonReader(perLine);
  for await (const chunk of text) yield* reader.push(chunk);
  yield* reader.end();
}

export function jsonReader(perLine = false) {
  let rest = '';
  let at = 0;
  let line = 1;
  let depth = 0;
  /** Depth at which the feed's objects stand. */
  let base = 0;
  let graphs = 0;
  /** Number of the graph whose objects these are. */
  let graph: number | undefined;
  let inString = false;
  /** Where the object starts that is being read, or -1. */
  let start = -1;
  let startLine = 1;
  /** The object is too large and no longer kept. */
  let dropping = false;
  /** After the list, in the object that holds it. */
  let behindList = false;
  /** End of the last object, or of what was looked at after it. */
  let gap = 0;
  let lineStart = 0;
  /** White space in front of the first object on a line of its own: where the others start, too. */
  let indent: string | null = null;
  const items: (Found | JsonItem)[] = [];

  const inItem = () => start >= 0 || dropping;

  /** What stands between two objects and is neither comma nor space is a bad row. */
  function closeGap(end: number): void {
    if (!behindList && rest.slice(gap, end).trim()) items.push({ line, problem: 'json' });
    gap = end + 1;
  }

  function open(i: number): void {
    const own = lineStart >= 0 ? rest.slice(lineStart, i) : null;
    const alone = own !== null && !own.trim();
    // An object that starts where the first one did, inside of another, means that the other was never closed.
    if (inItem() && alone && own === indent && rest[i] === '{') {
      if (!dropping) items.push({ line: startLine, problem: 'json' });
      depth = base;
      start = -1;
      dropping = false;
      gap = i;
    }
    if (!inItem() && !behindList) {
      closeGap(i);
      if (rest[i] === '[' && depth === 0) {
        base = 1;
      } else {
        if (alone) indent ??= own;
        start = i;
        startLine = line;
      }
    } else if (
      !perLine &&
      rest[i] === '[' &&
      depth === 1 &&
      base === 0 &&
      start >= 0 &&
      LISTS.has(keyBefore(i))
    ) {
      base = 2;
      graph = keyBefore(i) === '@graph' ? ++graphs : undefined;
      start = -1;
      indent = null;
      gap = i + 1;
    }
    depth++;
  }

  function close(i: number): void {
    if (depth > 0) depth--;
    if (inItem() && depth === base) {
      if (start >= 0) items.push({ line: startLine, text: rest.slice(start, i + 1), graph });
      start = -1;
      dropping = false;
      gap = i + 1;
    } else if (depth < base) {
      closeGap(i);
      behindList = depth === 1;
      base = 0;
      graph = undefined;
    }
    if (depth === 0) {
      if (behindList) gap = i + 1;
      behindList = false;
    }
  }

  function keyBefore(i: number): string {
    return /"([^"\\]{1,20})"\s*:\s*$/.exec(rest.slice(Math.max(0, i - 40), i))?.[1] ?? '';
  }

  function newline(i: number): void {
    // No string of JSON goes over a line's end: it was never closed.
    inString = false;
    if (!inItem()) closeGap(i);
    line++;
    lineStart = i + 1;
  }

  /** One sign that means something; false when more text must come first. */
  function step(i: number): boolean {
    const sign = rest[i];
    if (sign === '\n') newline(i);
    else if (sign === '"') inString = !inString;
    else if (sign === '\\') {
      if (i + 1 >= rest.length) return false;
      at = rest[i + 1] === '\n' ? i + 1 : i + 2;
    } else if (sign === ',') closeGap(i);
    else if (sign === '{' || sign === '[') open(i);
    else close(i);
    return true;
  }

  function* push(text: string): Generator<JsonItem> {
    rest += text;
    for (;;) {
      const signs = inString ? IN_STRING : inItem() ? INSIDE : OUTSIDE;
      signs.lastIndex = at;
      const found = signs.exec(rest);
      if (!found) {
        at = rest.length;
        break;
      }
      at = found.index + 1;
      if (!step(found.index)) {
        at = found.index;
        break;
      }
    }
    if (start >= 0 && at - start > MAX_ITEM_CHARACTERS) drop();
    forget();
    yield* drained();
  }

  /** One by one: a chunk holds hundreds, and parsed ones that wait are collected late. */
  function* drained(): Generator<JsonItem> {
    for (const item of items.splice(0)) yield 'text' in item ? parsed(item) : item;
  }

  function drop(): void {
    items.push({ line: startLine, problem: 'too-large' });
    start = -1;
    dropping = true;
  }

  /** Keeps of the text what is still needed. */
  function forget(): void {
    const from = start >= 0 ? start : dropping || behindList ? at : Math.max(gap, at - MAX_ITEM_CHARACTERS);
    rest = rest.slice(from);
    at -= from;
    gap = Math.max(0, gap - from);
    lineStart -= from;
    if (start >= 0) start = 0;
  }

  return {
    push,
    *end(): Generator<JsonItem> {
      // What is open still would have been closed by text that never came.
      const cut = inItem() || depth > 0;
      if (cut) items.push({ line: start >= 0 ? startLine : line, problem: 'broke-off' });
      else closeGap(rest.length);
      yield* drained();
    },
  };
}

function parsed({ text, line, graph }: Found): JsonItem {
  try {
    return { line, value: JSON.parse(text), length: text.length, graph };
  } catch {
    return { line, problem: 'json' };
  }
}
