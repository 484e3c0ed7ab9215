/** Which elements of a feed in XML are its products: every shop system calls them otherwise. */
import { Parser } from 'htmlparser2';

/** Where there is one of these, it is it: Tradedoubler and most shops, Heureka, YML. */
const PRODUCTS =
  /^(product|item|shopitem|offer|artikel|produkt|produit|producto|prodotto|produto|produkty|goods)$/i;

interface Open {
  name: string;
  way: string;
  inside: number;
}

interface Seen {
  name: string;
  depth: number;
  count: number;
}

/** @param head the beginning of the feed. @returns the elements' name as it is written there; null for a page, and where nothing is a list */
export function xmlKind(head: string): string | null {
  const open: Open[] = [];
  const seen = new Map<string, Seen>();
  let product: string | null = null;
  const parser = new Parser(
    {
      onopentag(name) {
        const outer = open.at(-1);
        if (outer) {
          outer.inside++;
          // With something inside: `<item>` may be a number as well.
          if (!open.slice(0, -1).some(({ name }) => isProduct(name)) && isProduct(outer.name))
            product ??= outer.name;
        }
        open.push({ name, way: `${outer?.way ?? ''}/${name}`, inside: 0 });
      },
      onclosetag() {
        const closed = open.pop();
        // Of a list of words each has nothing inside.
        if (!closed || closed.inside < 2) return;
        const { name, way } = closed;
        const before = seen.get(way) ?? { name, depth: open.length, count: 0 };
        seen.set(way, { ...before, count: before.count + 1 });
      },
    },
    { xmlMode: true },
  );
  // Not to its end, which would close what is cut off.
  parser.write(head);
  const [first] = [...seen.values()].filter(({ count }) => count > 1).sort((a, b) => a.depth - b.depth);
  // A page may be written without any of the elements that tell one.
  const listed = /^\s*<\?xml/.test(head) ? first?.name : undefined;
  const kind = product ?? listed ?? null;
  return kind !== null && !isPage(head, kind) ? kind : null;
}

const isProduct = (name: string): boolean => PRODUCTS.test(name.slice(name.indexOf(':') + 1));

/** A page may speak of products, and a product hold a page. */
function isPage(head: string, kind: string): boolean {
  const page = head.search(/<(!doctype\s+html|html|head|body)[\s>]/i);
  return page >= 0 && page < head.indexOf(`<${kind}`);
}
