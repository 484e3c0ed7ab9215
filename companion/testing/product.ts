/** A stored product for tests that need no store. */
import type { StoredProduct } from '../store/products/product-row.ts';
import { RECORD } from './record.ts';

export function testProduct(row: number, over: Partial<StoredProduct> = {}): StoredProduct {
  const { link: url, category: _, ...plain } = RECORD;
  return {
    ...plain,
    row,
    id: `shop:${row}`,
    source: 'shop',
    title: `Tee ${row}`,
    url,
    image: `${row}.jpg`,
    type: 't-shirt',
    picture: `picture ${row}`,
    families: [],
    ...over,
  };
}
