/** What stands in one item of a feed in XML, as cells: two ways, for feeds of a known kind and for any other. */
import { cellName, isSize } from '../mapping.ts';
import { isSoldOut, namedSize } from '../values/sizes.ts';

/** Told of an item's elements as they come; the item's own is none of them. */
export interface XmlCells {
  /** By `cellName`. */
  cells: Map<string, string>;
  open(name: string, attributes: Attributes): void;
  text(part: string): void;
  close(): void;
}

type Attributes = Readonly<Record<string, string>>;
/** Takes Google's prefix away, whatever it is. */
type FieldOf = (name: string) => string;

/** Longer text is cut: no field that is read needs more. */
const MAX_CELL = 10_000;
/** Shops file a product under several of their own categories. */
const PRODUCT_TYPE = 'product_type';
/** No product has more fields; an endless row of new names must not fill the memory. */
const MAX_CELLS = 500;
/** Deeper than this no field lies; without a bound the ways to elements that are never closed would fill the memory. */
const MAX_DEPTH = 24;

function add(cells: XmlCells['cells'], cell: string, part: string): void {
  const so = cells.get(cell);
  if (so === undefined && cells.size >= MAX_CELLS) return;
  if ((so?.length ?? 0) < MAX_CELL) cells.set(cell, ((so ?? '') + part).slice(0, MAX_CELL));
}

/** What stands between the values of an element that are kept beside each other. */
const betweenOf = (cell: string): string | null => {
  if (isSize(cell)) return '; ';
  return cell === PRODUCT_TYPE ? '\n' : null;
};

/**
 * Of the elements right inside of the item; of several the first, a prefixed one before a plain one, but of sizes all,
 * and of product types, each on a line of its own.
 */
export function outerCells(fieldOf: FieldOf): XmlCells {
  const cells: XmlCells['cells'] = new Map();
  const prefixed = new Set<string>();
  let depth = 0;
  /** The element whose text is being kept. */
  let kept: string | null = null;
  const keep = (part: string) => {
    if (kept !== null) add(cells, kept, part);
  };
  return {
    cells,
    open(name, attributes) {
      if (++depth !== 1) return;
      const cell = cellName(fieldOf(name));
      const own = name.includes(':');
      const stronger = own && !prefixed.has(cell);
      const isFirst = !cells.has(cell);
      const between = isFirst || own !== prefixed.has(cell) ? null : betweenOf(cell);
      kept = !isFirst && !stronger && between === null ? null : cell;
      if (kept === null) return;
      if (between !== null) add(cells, cell, between);
      else cells.delete(cell);
      if (own) prefixed.add(cell);
      // Atom puts addresses into an attribute, as do the elements that RSS has for pictures.
      if (attributes.href && /^(alternate)?$/.test(attributes.rel ?? '')) keep(attributes.href);
      else if (attributes.url && /^(image\/.*)?$/.test(attributes.type ?? '')) keep(attributes.url);
    },
    text(part) {
      if (depth === 1) keep(part);
    },
    close() {
      if (--depth === 0) kept = null;
    },
  };
}

/** `<param name="Color">red</param>` and `<param><name>Color</name><value>red</value></param>` say what colour it is. */
const LABEL = /(^|_)name$/i;
const VALUE = /(^|_)val(ue)?$/i;

interface Element {
  way: string;
  isKept: boolean;
  /** What its attributes call the size that it stands for, while it has no text. */
  size?: string;
  label: string;
  value: string;
}

/** An address in an attribute is what the element says. */
const ADDRESS = /^(href|src|url)$/i;

/**
 * Of all elements inside, and of attributes, by the way to them (`price/sale`); of several the first that says something, but
 * of sizes all. What is labelled has a cell of its label as well (`param/color`).
 *
 * @param own attributes of the item
 */
export function innerCells(fieldOf: FieldOf, own: Attributes): XmlCells {
  const cells: XmlCells['cells'] = new Map();
  const ways: Element[] = [];
  /** Elements that are open deeper than any field. */
  let deeper = 0;
  /** Of what may be several sizes all are kept, of others the first. */
  const addLabelled = ({ way, label, value }: Element) => {
    const cell = cellName(`${way}/${label}`);
    const isFirst = !cells.get(cell)?.trim();
    if (isFirst) add(cells, cell, value);
    else if (isSize(label)) add(cells, cell, `; ${value}`);
  };
  const enter = (way: string, attributes: Attributes, hasAddress = false) => {
    for (const [name, value] of Object.entries(attributes)) {
      const cell = cellName(hasAddress && ADDRESS.test(name) ? way : [way, name].filter(Boolean).join('/'));
      if (!cells.get(cell)?.trim()) cells.set(cell, value.slice(0, MAX_CELL));
    }
  };
  enter('', own);
  return {
    cells,
    open(name, attributes) {
      if (ways.length >= MAX_DEPTH) {
        deeper++;
        return;
      }
      const outer = ways.at(-1)?.way;
      const own = fieldOf(name);
      const way = outer ? `${outer}/${own}` : own;
      const isFirst = !cells.get(cellName(way))?.trim();
      if (isSize(own)) {
        const isKept = !isSoldOut(attributes);
        if (isKept && !isFirst) add(cells, cellName(way), '; ');
        ways.push({ way, isKept, size: isKept ? namedSize(attributes) : '', label: '', value: '' });
      } else ways.push({ way, isKept: isFirst, label: attributes.name ?? '', value: '' });
      if (cells.size < MAX_CELLS) enter(way, attributes, !isSize(own));
    },
    text(part) {
      if (deeper > 0) return;
      const element = ways.at(-1);
      if (element && element.value.length < MAX_CELL) element.value += part;
      if (!element?.isKept) return;
      const cell = cellName(element.way);
      // Not what stands between the elements.
      if (part.trim() || cells.get(cell)) add(cells, cell, part);
      if (part.trim()) element.size = '';
    },
    close() {
      if (deeper > 0) {
        deeper--;
        return;
      }
      const element = ways.pop();
      if (!element) return;
      const { way, size, label } = element;
      if (size) add(cells, cellName(way), size);
      const value = element.value.trim();
      if (label && value) addLabelled({ ...element, value });
      const outer = ways.at(-1);
      const name = way.slice((outer?.way.length ?? -1) + 1);
      if (outer && LABEL.test(name)) outer.label ||= value;
      else if (outer && VALUE.test(name)) outer.value = value;
    },
  };
}
