/** The product that a page states in JSON-LD. */
import type { ProductFacts } from './facts.ts';
import { describe, type Fields } from './schema-product.ts';
import { list } from './words.ts';

/** Null where there is none, and where there are several. */
export function fromJsonLd(): ProductFacts | null {
  const products = [...document.querySelectorAll('script[type="application/ld+json" i]')]
    .flatMap((script) => nodesOf(parsed(script.textContent ?? '')))
    .filter((node) => isA(node, 'Product') || isA(node, 'ProductGroup'));
  const [product] = products;
  if (!product || products.length > 1) return null;
  return { ...describe(product), from: 'json-ld' };
}

/** The nodes that stand for themselves: of the root, of its @graph, and what the page is mainly about. */
function nodesOf(value: unknown): Fields[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (typeof value !== 'object' || value === null) return [];
  const node = value as Fields;
  return [node, ...nodesOf(node['@graph']), ...nodesOf(node.mainEntity)];
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function isA(node: Fields, type: string): boolean {
  return list(node['@type']).some((name) => String(name).split('/').pop() === type);
}
