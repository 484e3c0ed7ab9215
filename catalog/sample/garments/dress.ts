/** The dresses of the sample catalogue: every cut with its looks and price. */

import { look, type Model, plains } from '../model.ts';
import { aLine, shirt, skater, wrap } from './dress-cuts.ts';
import { column, knitted, pinafore, slip, strapless } from './dress-fitted-cuts.ts';
import { maxi, smock } from './dress-loose-cuts.ts';

export const models: readonly Model[] = [
  {
    cut: 'a-line',
    name: 'A-line dress',
    gender: 'female',
    price: 44.9,
    draw: aLine,
    looks: [...plains('twill', 'red', 'teal'), look('poplin', 'check', ['white', 'navy'], 0.9)],
  },
  {
    cut: 'skater',
    name: 'skater dress',
    gender: 'female',
    price: 39.9,
    draw: skater,
    looks: [...plains('jersey', 'black'), look('poplin', 'dots', ['coral', 'white'], 0.8)],
  },
  {
    cut: 'wrap',
    name: 'wrap dress',
    gender: 'female',
    price: 54.9,
    draw: wrap,
    looks: [
      look('poplin', 'floral', ['burgundy', 'blush', 'mustard'], 0.8),
      ...plains('satin', 'forest'),
      look('poplin', 'leopard', ['cream', 'camel', 'black'], 0.8),
    ],
  },
  {
    cut: 'slip',
    name: 'satin slip dress',
    gender: 'female',
    price: 46.9,
    draw: slip,
    looks: plains('satin', 'cream', 'cobalt', 'plum'),
  },
  {
    cut: 'shirt',
    name: 'belted shirt dress',
    gender: 'female',
    price: 49.9,
    draw: shirt,
    looks: [look('poplin', 'candy', ['white', 'cobalt']), ...plains('linen', 'sage', 'sand')],
  },
  {
    cut: 'maxi',
    name: 'maxi dress',
    gender: 'female',
    price: 62.9,
    draw: maxi,
    looks: [
      look('poplin', 'floral', ['sky', 'white', 'lemon'], 0.8),
      look('poplin', 'leaves', ['black', 'sage', 'rust'], 0.9),
      ...plains('linen', 'white'),
    ],
  },
  {
    cut: 'knitted',
    name: 'ribbed knit dress',
    gender: 'female',
    price: 52.9,
    draw: knitted,
    looks: plains('rib', 'camel', 'charcoal'),
  },
  {
    cut: 'smock',
    name: 'tiered smock dress',
    gender: 'female',
    price: 47.9,
    draw: smock,
    looks: [...plains('linen', 'apricot'), look('poplin', 'check', ['white', 'sage'], 0.7)],
  },
  {
    cut: 'pinafore',
    name: 'pinafore dress',
    gender: 'female',
    price: 45.9,
    draw: pinafore,
    looks: [...plains('corduroy', 'rust'), ...plains('denim', 'indigo')],
  },
  {
    cut: 'column',
    name: 'column dress',
    gender: 'female',
    price: 42.9,
    draw: column,
    looks: [...plains('jersey', 'fuchsia'), look('jersey', 'breton', ['navy', 'white'], 0.8)],
  },
  {
    cut: 'strapless',
    name: 'strapless dress',
    gender: 'female',
    price: 59.9,
    draw: strapless,
    looks: plains('satin', 'rose', 'navy'),
  },
];
