/** The product that a page states for those who share its address. */
import { readAvailability } from '../../contract/availability.ts';
import type { ProductFacts } from './facts.ts';
import { amount, currency } from './money.ts';
import { meta, text } from './words.ts';

/** Null on a page that is about no product. */
export function fromOpenGraph(): ProductFacts | null {
  const code = currency(meta('product:price:currency') ?? meta('og:price:currency'));
  const price = amount(
    meta('product:sale_price:amount') ?? meta('product:price:amount') ?? meta('og:price:amount'),
    code,
  );
  if (price === null && meta('og:type') !== 'product' && meta('og:type') !== 'og:product') return null;
  const before = amount(meta('product:original_price:amount') ?? meta('product:price:amount'), code);
  return {
    title: text(meta('og:title') ?? document.title),
    brand: text(meta('product:brand') ?? meta('og:brand')),
    category: text(meta('product:category')),
    image: meta('og:image'),
    price,
    listPrice: price !== null && before !== null && before > price ? before : null,
    currency: code,
    available: readAvailability(meta('product:availability') ?? meta('og:availability')),
    sizes: [text(meta('product:size')) ?? []].flat(),
    from: 'opengraph',
  };
}
