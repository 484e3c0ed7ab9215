/** A product as a feed may give it, with as little as it can: for tests that change what they are about. */
import type { ProductRecord } from '../../contract/index.ts';

export const RECORD: ProductRecord = {
  id: '1',
  title: 'Tee',
  brand: null,
  price: null,
  listPrice: null,
  currency: null,
  link: null,
  image: 'a.jpg',
  category: null,
  type: 't-shirt',
  color: null,
  gender: null,
  sizes: [],
  available: null,
  groupId: null,
};
