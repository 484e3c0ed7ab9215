/** A stored product for tests that need no store. */
import type { StoredProduct } from '../store/product-row.ts';

export function testProduct(row: number, over: Partial<StoredProduct> = {}): StoredProduct {
  return {
    row,
    id: `shop:${row}`,
    source: 'shop',
    title: `Tee ${row}`,
    brand: null,
    price: null,
    listPrice: null,
    currency: null,
    url: null,
    image: `${row}.jpg`,
    type: 't-shirt',
    color: null,
    gender: null,
    sizes: [],
    available: null,
    groupId: null,
    picture: `picture ${row}`,
    families: [],
    ...over,
  };
}
