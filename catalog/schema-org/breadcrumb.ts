/** The way to a product (`Women > Dresses`), where its page states one as schema.org's BreadcrumbList. */
import { type JsonObject, listOf, objectOf, objectsOf, textOf } from '../values/json-value.ts';

const LIST = /(^|[/:])BreadcrumbList$/;

/** Deeper than this nobody nests a list, and hostile data must not end the stack. */
const MAX_DEPTH = 12;

/**
 * @param pieces of JSON-LD, or of microdata in its shape
 * @param title of the product, which most pages name last
 * @returns '' where there is none
 */
export function breadcrumbIn(pieces: readonly unknown[], title: string): string {
  const crumbs = objectsOf(listIn(pieces, 0)?.itemListElement)
    .toSorted((a, b) => Number(textOf(a.position)) - Number(textOf(b.position)))
    .map(({ name, item }) => textOf(name) || textOf(objectOf(item)?.name))
    .filter(Boolean);
  const [own, last = ''] = [title, crumbs.at(-1)].map((text) => text?.toLowerCase()) as [string, string?];
  return (own.includes(last) || last.includes(own) ? crumbs.slice(0, -1) : crumbs).join(' > ');
}

function listIn(value: unknown, depth: number): JsonObject | undefined {
  if (depth > MAX_DEPTH) return undefined;
  for (const node of objectsOf(value)) {
    if (listOf(node['@type']).some((type) => LIST.test(textOf(type)))) return node;
    for (const inner of Object.values(node)) {
      const found = typeof inner === 'object' ? listIn(inner, depth + 1) : undefined;
      if (found) return found;
    }
  }
  return undefined;
}
