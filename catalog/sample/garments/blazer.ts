/** The blazers of the sample catalogue: every cut with its looks and price. */

import { look, type Model, plains } from '../model.ts';
import { braided } from './blazer-braid-cuts.ts';
import { belted, casual, double, oversized, short, single, tuxedo } from './blazer-cuts.ts';

export const models: readonly Model[] = [
  {
    cut: 'single',
    name: 'single-breasted blazer',
    gender: 'male',
    price: 89.9,
    draw: single,
    looks: [...plains('wool', 'navy', 'charcoal', 'camel'), look('wool', 'windowpane', ['grey', 'navy'])],
  },
  {
    cut: 'double',
    name: 'double-breasted blazer',
    gender: 'unisex',
    price: 99.9,
    draw: double,
    looks: [look('wool', 'pinstripe', ['navy', 'silver']), ...plains('wool', 'ivory', 'forest')],
  },
  {
    cut: 'short',
    name: 'cropped blazer',
    gender: 'female',
    price: 69.9,
    draw: short,
    looks: [...plains('twill', 'black', 'blush'), look('wool', 'houndstooth', ['cream', 'chocolate'], 0.8)],
  },
  {
    cut: 'oversized',
    name: 'oversized blazer',
    gender: 'female',
    price: 84.9,
    draw: oversized,
    looks: [
      look('wool', 'plaid', ['sand', 'chocolate', 'cream'], 0.9),
      ...plains('twill', 'sage'),
      look('wool', 'herringbone', ['grey', 'charcoal'], 0.7),
    ],
  },
  {
    cut: 'casual',
    name: 'patch-pocket blazer',
    gender: 'male',
    price: 79.9,
    draw: casual,
    looks: [...plains('linen', 'sand', 'sky'), ...plains('corduroy', 'tan')],
  },
  {
    cut: 'tuxedo',
    name: 'shawl-collar blazer',
    gender: 'male',
    price: 109.9,
    draw: tuxedo,
    looks: plains('suede', 'black', 'burgundy'),
  },
  {
    cut: 'belted',
    name: 'belted blazer',
    gender: 'female',
    price: 87.9,
    draw: belted,
    looks: plains('linen', 'cream', 'rust'),
  },
  {
    cut: 'braid',
    name: 'braid-trimmed jacket',
    gender: 'female',
    price: 92.9,
    draw: braided,
    looks: [
      look('tweed', 'solid', ['cream', 'black']),
      look('tweed', 'check', ['rose', 'white', 'plum'], 0.6),
    ],
  },
];
