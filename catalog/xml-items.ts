/**
 * The items of a feed in XML (RSS 2.0, RSS 1.0, Atom), streamed. htmlparser2 knows no DTD, so entities cannot be
 * defined, let alone expanded a billion times.
 */
import { Parser } from 'htmlparser2';
import type { TextStream } from './feed.ts';
import { cellName } from './mapping.ts';

/** Longer text is cut: no field that is read needs more. */
const MAX_CELL = 10_000;

export type XmlItem = FoundItem | { line: number; cells?: undefined; problem: 'broke-off' };

interface FoundItem {
  /** Of the opening tag. */
  line: number;
  problem?: undefined;
  /** Texts of the elements right inside of the item, by `cellName`; of several the first, a prefixed one before a plain one. */
  cells: Map<string, string>;
}

/** No product has more fields; an endless row of new names must not fill the memory. */
const MAX_CELLS = 500;

/** Of Google's fields; a library that writes XML may call it by any prefix, `ns0` for one. */
const GOOGLE = /^https?:\/\/base\.google\.com\/c?ns\/1\.0\/?$/;

/** Without a namespace prefix of its own choosing, `item` and `entry` are what a feed repeats. */
const ITEMS = new Set(['item', 'entry']);

export async function* xmlItems(text: TextStream): AsyncIterable<XmlItem> {
  const reader = xmlReader();
  for await (const chunk of text) yield* reader.push(chunk);
  yield* reader.end();
}

/** Gives the items that are whole after each chunk. */
export function xmlReader(): { push(chunk: string): XmlItem[]; end(): XmlItem[] } {
  const items: XmlItem[] = [];
  let item: FoundItem | null = null;
  /** Elements that are open, the root among them. */
  let unclosed = 0;
  let prefixed = new Set<string>();
  const google = new Set<string>();
  const fieldOf = (name: string) => {
    const colon = name.indexOf(':');
    return google.has(name.slice(0, colon)) ? name.slice(colon + 1) : name;
  };
  /** Elements that are open inside of the item. */
  let depth = 0;
  /** The element whose text is being kept. */
  let open: string | null = null;
  const lines = lineCounter();
  const keep = (part: string) => {
    if (!item || open === null) return;
    const so = item.cells.get(open) ?? '';
    if (so.length < MAX_CELL) item.cells.set(open, (so + part).slice(0, MAX_CELL));
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        unclosed++;
        if (!item) {
          for (const [key, value] of Object.entries(attributes))
            if (key.startsWith('xmlns:') && GOOGLE.test(value)) google.add(key.slice('xmlns:'.length));
        }
        if (ITEMS.has(name) && !item) {
          item = { line: lines.at(parser.startIndex), cells: new Map() };
          prefixed = new Set();
          depth = 0;
          return;
        }
        if (!item || ++depth !== 1) return;
        const cell = cellName(fieldOf(name));
        const own = name.includes(':');
        const stronger = own && !prefixed.has(cell);
        const full = item.cells.size >= MAX_CELLS;
        open = full || (item.cells.has(cell) && !stronger) ? null : cell;
        if (open === null) return;
        item.cells.delete(cell);
        if (own) prefixed.add(cell);
        // Atom puts addresses into an attribute, as do the elements that RSS has for pictures.
        if (attributes.href && /^(alternate)?$/.test(attributes.rel ?? '')) keep(attributes.href);
        else if (attributes.url && /^(image\/.*)?$/.test(attributes.type ?? '')) keep(attributes.url);
      },
      ontext: (part) => {
        if (depth === 1) keep(part);
      },
      onclosetag(name) {
        unclosed--;
        if (!item) return;
        if (depth === 0 && ITEMS.has(name)) {
          items.push(item);
          item = null;
        } else if (--depth === 0) open = null;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  return {
    push(chunk) {
      lines.enter(chunk);
      parser.write(chunk);
      return items.splice(0);
    },
    // The parser closes what is open, and would pass half an item off as a whole one.
    end: () => (unclosed > 0 ? [{ line: item?.line ?? lines.end(), problem: 'broke-off' }] : []),
  };
}

/** Lines of growing positions in a text that comes in chunks. */
function lineCounter() {
  let chunk = '';
  let start = 0;
  let counted = 0;
  let line = 1;
  const count = (end: number) => {
    for (let at = chunk.indexOf('\n', counted); at >= 0 && at < end; at = chunk.indexOf('\n', at + 1)) line++;
    counted = Math.max(counted, end);
  };
  return {
    enter(next: string) {
      count(chunk.length);
      start += chunk.length;
      chunk = next;
      counted = 0;
    },
    /** @param position in the whole text; what began in the chunk before counts as its end */
    at(position: number): number {
      count(position - start);
      return line;
    },
    /** The line in which the text ends. */
    end(): number {
      count(chunk.length);
      return line;
    },
  };
}
