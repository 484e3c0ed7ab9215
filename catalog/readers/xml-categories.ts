/**
 * The tree of categories that a feed in XML states before its products, which name a category by its number alone: YML
 * writes `<category id="2" parentId="1">Dresses</category>`.
 */

/** Cells in which products name a category, in the spelling of `cellName`. */
export const CATEGORY_NUMBERS = ['categoryid', 'category_id'];

type Attributes = Readonly<Record<string, string>>;

interface Category {
  name: string;
  parent: string;
}

/** Large marketplaces have some thousands. */
const MAX_CATEGORIES = 50_000;
/** Of a name, in characters. */
const MAX_NAME = 200;
/** Deeper than this no shop files its products, and a circle must end. */
const MAX_DEPTH = 12;

/** Told of the elements outside of all products as they come. */
export interface CategoryTree {
  open(name: string, attributes: Attributes): void;
  text(part: string): void;
  close(): void;
  /** From the widest to the narrowest, `Women > Dresses`; '' of a number that nobody stated. */
  pathOf(id: string): string;
}

export function categoryTree(): CategoryTree {
  const all = new Map<string, Category>();
  const paths = new Map<string, string>();
  let current: Category | null = null;
  return {
    open(name, attributes) {
      const id = attributes.id?.trim();
      current = null;
      if (!id || !/^category$/i.test(name) || all.size >= MAX_CATEGORIES) return;
      current = { name: '', parent: (attributes.parentId ?? attributes.parentid ?? '').trim() };
      all.set(id, current);
      paths.clear();
    },
    text(part) {
      if (current && current.name.length < MAX_NAME) current.name = (current.name + part).slice(0, MAX_NAME);
    },
    close() {
      current = null;
    },
    pathOf(id) {
      let path = paths.get(id);
      if (path === undefined) {
        path = pathIn(all, id);
        // Of numbers that nobody stated there may be one in each product.
        if (path) paths.set(id, path);
      }
      return path;
    },
  };
}

function pathIn(all: ReadonlyMap<string, Category>, id: string): string {
  const names: string[] = [];
  for (let one = all.get(id); one && names.length < MAX_DEPTH; one = all.get(one.parent)) {
    names.unshift(one.name.trim());
  }
  return names.filter(Boolean).join(' > ');
}
