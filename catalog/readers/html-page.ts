/** What a saved page says of itself to machines: its JSON-LD, its microdata in the same shape, its OpenGraph tags. */
import { Parser } from 'htmlparser2';
import type { TextStream } from '../feed.ts';
import type { JsonObject } from '../values/json-value.ts';
import { MAX_OPEN } from './max-open.ts';

export interface HtmlPage {
  /** Texts of `<script type="application/ld+json">`. */
  scripts: { line: number; text: string }[];
  /** Outermost microdata items, as JSON-LD would write them. */
  items: JsonObject[];
  /** OpenGraph and the like, the first of each name. */
  meta: Map<string, string>;
  /** The page's own address, where it states one. */
  address: string | null;
}

/** A page is one shop's; what is larger than this, or deeper than `MAX_OPEN`, is no page, and its rest is not looked at. */
const MAX_SCRIPTS = 8_000_000;
const MAX_NODES = 20_000;
const MAX_TEXT = 10_000;

type Item = Record<string, unknown>;

/** An open element that has to do with microdata. */
interface Open {
  item?: Item;
  prop?: string;
  text?: string;
}

export async function readPage(text: TextStream): Promise<HtmlPage> {
  const page: HtmlPage = { scripts: [], items: [], meta: new Map(), address: null };
  const microdata = microdataReader(page.items);
  let line = 1;
  let script: { line: number; text: string } | null = null;
  let size = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'script' && /ld\+json/i.test(attributes.type ?? '')) script = { line, text: '' };
      if (name === 'meta') addMeta(page.meta, attributes);
      if (name === 'link' && /\bcanonical\b/i.test(attributes.rel ?? ''))
        page.address ??= attributes.href ?? null;
      microdata.open(attributes);
      if (microdata.depth() > MAX_OPEN) parser.pause();
    },
    ontext(part) {
      size += script ? part.length : 0;
      if (script && size <= MAX_SCRIPTS) script.text += part;
      else microdata.text(part);
    },
    onclosetag(name) {
      if (name === 'script' && script) {
        page.scripts.push(script);
        script = null;
      }
      microdata.close();
    },
    oncomment(comment) {
      // Browsers write it into the pages that they save.
      page.address ??= /saved from url=\(\d+\)(https?:\S+)/.exec(comment)?.[1] ?? null;
    },
  });
  for await (const chunk of text) {
    for (const part of chunk.split(/(?<=\n)/)) {
      parser.write(part);
      if (part.endsWith('\n')) line++;
    }
    if (microdata.depth() > MAX_OPEN) break;
  }
  parser.end();
  page.address ??= page.meta.get('og:url') ?? null;
  return page;
}

function addMeta(meta: Map<string, string>, { property, name, content }: Record<string, string>): void {
  const key = (property ?? name ?? '').toLowerCase();
  if (/^(og|product|twitter):/.test(key) && content && !meta.has(key) && meta.size < 200) {
    meta.set(key, content.slice(0, MAX_TEXT));
  }
}

function microdataReader(roots: JsonObject[]) {
  const open: Open[] = [];
  /** Of the open ones, outermost first: elements without end may stand inside of each other. */
  const items: Item[] = [];
  const texts: Open[] = [];
  let nodes = 0;

  return {
    depth: () => open.length,
    open(attributes: Record<string, string>) {
      const element: Open = {};
      open.push(element);
      const prop = attributes.itemprop?.trim();
      const isItem = attributes.itemscope !== undefined;
      if ((!prop && !isItem) || ++nodes > MAX_NODES) return;
      const parent = items.at(-1);
      if (isItem) {
        element.item = { '@type': attributes.itemtype?.split('/').pop() ?? '' };
        if (parent && prop) add(parent, prop, element.item);
        else roots.push(element.item);
        items.push(element.item);
      } else if (parent && prop) {
        const value = attributes.content ?? attributes.href ?? attributes.src ?? attributes.datetime;
        if (value === undefined) texts.push(Object.assign(element, { prop, text: '' }));
        else add(parent, prop, value);
      }
    },
    text(part: string) {
      const inner = texts.at(-1);
      if (inner) inner.text = ((inner.text ?? '') + part).slice(0, MAX_TEXT);
    },
    close() {
      const element = open.pop();
      if (element?.item) items.pop();
      if (element?.prop) texts.pop();
      const parent = items.at(-1);
      if (element?.prop && parent) add(parent, element.prop, element.text?.trim());
    },
  };
}

/** An element may stand for several properties, and a property come several times. */
function add(item: Item, props: string, value: unknown): void {
  for (const prop of props.split(/\s+/)) {
    if (prop === '__proto__') continue;
    const before = item[prop];
    item[prop] = before === undefined ? value : [before, value].flat();
  }
}
