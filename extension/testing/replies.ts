/** Answers of the companion for the tests of the panel's parts. */
import type { Hit, SearchReply } from '../../contract/search.ts';

export const hit: Hit = {
  id: 'shop:1',
  source: 'shop',
  title: 'Wrap dress <b>blue</b>',
  brand: 'Brand',
  price: 19.5,
  listPrice: 39,
  currency: 'EUR',
  url: 'https://shop.example/1',
  image: 'http://127.0.0.1:8787/v1/products/shop:1/image?signature=x',
  type: 'dress',
  color: null,
  gender: null,
  sizes: [],
  available: true,
  groupId: null,
  score: 0.93,
  band: 'very close',
  agree: { look: 0.95, colour: 0.5, details: 0.6, type: true },
  palette: [{ hex: '#14264f', share: 1 }],
  variants: [],
  owned: false,
  cutout: null,
};

/** `n` hits that differ in id, title and price. */
export function hits(n: number): Hit[] {
  return Array.from({ length: n }, (_, i) => ({
    ...hit,
    id: `shop:${i + 1}`,
    title: `Dress ${i + 1}`,
    price: 10 * (i + 1),
    listPrice: null,
  }));
}

export const reply: SearchReply = {
  queryId: 'held',
  type: 'dress',
  typeConfidence: 0.8,
  types: [
    { type: 'dress', confidence: 0.8 },
    { type: 'skirt', confidence: 0.1 },
  ],
  searched: ['dress'],
  box: { x: 0, y: 0, w: 10, h: 10 },
  garments: [],
  encoder: 'any',
  cutout: null,
  palette: [
    { hex: '#14264f', share: 0.7 },
    { hex: '#ffffff', share: 0.3 },
  ],
  catalogue: 12_431,
  similar: 1,
  best: 0.93,
  widened: false,
  facets: {
    types: [
      { value: 'dress', count: 30 },
      { value: 'skirt', count: 4 },
    ],
    brands: [
      { value: 'Brand', count: 20 },
      { value: 'Other', count: 14 },
    ],
    sources: [{ value: 'shop', name: 'Our shop', count: 34 }],
    genders: [],
    sizes: [],
    colours: [
      { value: 'blue', count: 12 },
      { value: 'black', count: 3 },
    ],
    prices: [{ currency: 'EUR', min: 10, max: 110, bins: [4, 9, 2, 0, 1] }],
    onSale: 7,
    inStock: 30,
  },
  cheaper: null,
  timings: { decode: 0, parse: 0, cut: 0, embed: 0, classify: 0, search: 0, total: 0, inference: 0 },
  hits: [hit],
  owned: [],
};
