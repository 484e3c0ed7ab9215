/**
 * The items of a feed in XML (RSS 2.0, RSS 1.0, Atom, and what shop systems write), streamed. htmlparser2 knows no DTD, so entities cannot be
 * defined, let alone expanded a billion times.
 */
import { Parser } from 'htmlparser2';
import type { TextStream } from '../feed.ts';
import { MAX_OPEN } from './max-open.ts';
import { CATEGORY_NUMBERS, categoryTree } from './xml-categories.ts';
import { innerCells, outerCells, type XmlCells } from './xml-cells.ts';

export type XmlItem = FoundItem | { line: number; cells?: undefined; problem: 'broke-off' };

interface FoundItem {
  /** Of the opening tag. */
  line: number;
  problem?: undefined;
  /** By `cellName`. */
  cells: Map<string, string>;
}

/** Of Google's fields; a library that writes XML may call it by any prefix, `ns0` for one. */
const GOOGLE = /^https?:\/\/base\.google\.com\/c?ns\/1\.0\/?$/;

/** Without a namespace prefix of its own choosing, `item` and `entry` are what a feed repeats. */
const ITEMS = new Set(['item', 'entry']);

/** @param kind name of the elements that are items, in which all that stands inside counts; else those of RSS and Atom */
export async function* xmlItems(text: TextStream, kind?: string): AsyncIterable<XmlItem> {
  const reader = xmlReader(kind);
  for await (const chunk of text) yield* reader.push(chunk);
  yield* reader.end();
}

/** Gives the items that are whole after each chunk. */
export function xmlReader(kind?: string): { push(chunk: string): XmlItem[]; end(): XmlItem[] } {
  const items: XmlItem[] = [];
  const isItem = (name: string) => (kind === undefined ? ITEMS.has(name) : name === kind);
  let item: (XmlCells & { line: number }) | null = null;
  /** Elements that are open, the root among them. */
  let unclosed = 0;
  const categories = categoryTree();
  const google = new Set<string>();
  const fieldOf = (name: string) => {
    const colon = name.indexOf(':');
    return google.has(name.slice(0, colon)) ? name.slice(colon + 1) : name;
  };
  /** A product that names its category in words knows better. */
  const nameCategory = (cells: XmlCells['cells']) => {
    const id = CATEGORY_NUMBERS.map((cell) => cells.get(cell)?.trim()).find(Boolean);
    if (id === undefined || cells.get('category')?.trim()) return;
    const path = categories.pathOf(id);
    if (path) cells.set('category', path);
  };
  /** Elements that are open inside of the item. */
  let depth = 0;
  const lines = lineCounter();
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        // What comes after is not read, as if it broke off here.
        if (++unclosed > MAX_OPEN) parser.pause();
        if (item) {
          depth++;
          item.open(name, attributes);
          return;
        }
        for (const [key, value] of Object.entries(attributes))
          if (key.startsWith('xmlns:') && GOOGLE.test(value)) google.add(key.slice('xmlns:'.length));
        if (!isItem(name)) {
          categories.open(name, attributes);
          return;
        }
        const cells = kind === undefined ? outerCells(fieldOf) : innerCells(fieldOf, attributes);
        item = { line: lines.at(parser.startIndex), ...cells };
        depth = 0;
      },
      ontext: (part) => (item ?? categories).text(part),
      onclosetag() {
        unclosed--;
        if (!item) categories.close();
        else if (--depth >= 0) item.close();
        else {
          nameCategory(item.cells);
          items.push({ line: item.line, cells: item.cells });
          item = null;
        }
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  return {
    push(chunk) {
      if (unclosed > MAX_OPEN) return [];
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
