/** Which elements of a feed in XML are its products: every shop system calls them otherwise. */
import { Parser } from 'htmlparser2';

/** Where there is one of these, it is it: Tradedoubler and most shops, Heureka, YML. */
const PRODUCTS = /^(product|item|shopitem|offer|artikel|produkt|produit|producto|prodotto|produto|good)$/i;

/** All elements of one name that stand at one place. */
interface Seen {
  name: string;
  depth: number;
  count: number;
  /** Those of them with several elements inside: of a list of words each has none. */
  full: number;
  /** What stands right inside of them, by name. */
  inside: Map<string, Seen>;
}

/** Its categories stand before its products, and of large shops they fill the head. */
export const isYml = (head: string): boolean => /^[^<]*(?:<[?!][^>]*>[^<]*)*<yml_catalog[\s>]/i.test(head);

/** @param head the beginning of the feed. @returns the elements' name as it is written there; null for a page, and where nothing is a list */
export function xmlKind(head: string): string | null {
  if (isYml(head)) return 'offer';
  const all = seenIn(head);
  // With something inside: `<item>` may be a number as well.
  const product = all.find((one) => isProduct(one.name) && one.inside.size > 0 && !isList(one));
  const [first] = all.filter(({ full }) => full > 1).sort((a, b) => a.depth - b.depth);
  // A page may be written without any of the elements that tell one.
  const listed = /^\s*<\?xml/.test(head) ? first : undefined;
  const kind = (product ?? listed)?.name ?? null;
  return kind !== null && !isPage(head, kind) ? kind : null;
}

/** The outer ones before what stands inside of them. */
function seenIn(head: string): Seen[] {
  const all: Seen[] = [];
  const roots: Seen['inside'] = new Map();
  const open: { seen: Seen; inside: number }[] = [];
  const parser = new Parser(
    {
      onopentag(name) {
        const outer = open.at(-1);
        const beside = outer?.seen.inside ?? roots;
        let seen = beside.get(name);
        if (!seen) {
          seen = { name, depth: open.length, count: 0, full: 0, inside: new Map() };
          beside.set(name, seen);
          all.push(seen);
        }
        seen.count++;
        if (outer) outer.inside++;
        open.push({ seen, inside: 0 });
      },
      onclosetag() {
        const closed = open.pop();
        if (closed && closed.inside > 1) closed.seen.full++;
      },
    },
    { xmlMode: true },
  );
  // Not to its end, which would close what is cut off.
  parser.write(head);
  return all;
}

/** `<artikel>` may be what all of the `<position>`s stand in. */
function isList({ count, inside }: Seen): boolean {
  const [inner, other] = inside.values();
  return (
    count === 1 && other === undefined && inner !== undefined && inner.count > 1 && inner.inside.size > 0
  );
}

const isProduct = (name: string): boolean => PRODUCTS.test(name.slice(name.indexOf(':') + 1));

/** A page may speak of products, and a product hold a page. */
function isPage(head: string, kind: string): boolean {
  const page = head.search(/<(!doctype\s+html|html|head|body)[\s>]/i);
  return page >= 0 && page < head.indexOf(`<${kind}`);
}
