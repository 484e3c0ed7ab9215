/** The product that a page states in microdata: attributes of the elements that people see. */
import type { ProductFacts } from './facts.ts';
import { describe, type Fields } from './schema-product.ts';

const PRODUCT = '[itemscope][itemtype$="/Product"]';

/** Null where there is none, and where there are several. */
export function fromMicrodata(): ProductFacts | null {
  const items = [...document.querySelectorAll(PRODUCT)].filter(
    (item) => item.parentElement?.closest(PRODUCT) == null,
  );
  const [item] = items;
  if (!item || items.length > 1) return null;
  return { ...describe(fieldsOf(item)), from: 'microdata' };
}

/** An item as JSON-LD would write it. What lies in an item of its own inside of it is that one's. */
function fieldsOf(item: Element): Fields {
  // Without what every object has: a page may call a property `constructor`.
  const fields: Record<string, unknown[]> = Object.create(null);
  for (const element of item.querySelectorAll('[itemprop], [itemscope]')) {
    if (element.parentElement?.closest('[itemscope]') !== item) continue;
    const value = element.hasAttribute('itemscope') ? fieldsOf(element) : saidBy(element);
    for (const name of namesOf(element)) fields[name] = [...(fields[name] ?? []), value];
  }
  return fields;
}

/** Some pages do not say whose offer it is. */
function namesOf(element: Element): string[] {
  const isOffer = element.matches('[itemtype$="/Offer"], [itemtype$="/AggregateOffer"]');
  const names = element.getAttribute('itemprop')?.split(/\s+/).filter(Boolean) ?? [];
  return names.length === 0 && isOffer ? ['offers'] : names;
}

function saidBy(element: Element): string | null {
  const { content, src, href } = element as HTMLMetaElement & HTMLImageElement & HTMLLinkElement;
  const said = element.getAttribute('content') ?? element.getAttribute('value');
  return said ?? (content || src || href || element.textContent);
}
