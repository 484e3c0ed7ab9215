/** The shoes of the sample catalogue: every cut with its looks and price. */
import { look, type Model, plains } from '../model.ts';
import { topPair } from '../shoe-parts.ts';
import { ballet, sandal, slide } from './shoe-open-cuts.ts';
import { ankleBoot, chelsea, loafer, pump } from './shoe-slip-cuts.ts';
import { highTop, laceBoot, laced, runner, sneaker } from './shoes-cuts.ts';

export const models: readonly Model[] = [
  laced('low sneakers', 'sneaker', 59.9, sneaker, 'unisex', [
    look('leather', 'solid', ['white', 'forest', 'white']),
    look('leather', 'solid', ['white', 'navy', 'cream']),
    look('suede', 'solid', ['grey', 'charcoal', 'white']),
  ]),
  laced('canvas high tops', 'high-top', 49.9, highTop, 'unisex', [
    look('canvas', 'solid', ['black', 'red']),
    look('canvas', 'solid', ['red', 'navy']),
    look('canvas', 'solid', ['cream', 'cobalt']),
  ]),
  laced('running shoes', 'runner', 74.9, runner, 'unisex', [
    look('nylon', 'solid', ['cobalt', 'lemon', 'white']),
    look('nylon', 'solid', ['charcoal', 'coral', 'silver']),
  ]),
  laced('Chelsea boots', 'chelsea', 99.9, chelsea, 'unisex', plains('leather', 'black', 'cognac')),
  laced('lace-up boots', 'lace-boot', 109.9, laceBoot, 'unisex', [
    ...plains('leather', 'chocolate'),
    ...plains('suede', 'camel'),
  ]),
  laced('loafers', 'loafer', 79.9, loafer, 'male', [
    ...plains('leather', 'burgundy'),
    ...plains('suede', 'navy'),
    ...plains('leather', 'black'),
  ]),
  laced('heeled pumps', 'pump', 69.9, pump, 'female', [
    ...plains('leather', 'red', 'black'),
    ...plains('satin', 'blush'),
  ]),
  laced('heeled ankle boots', 'ankle-boot', 89.9, ankleBoot, 'female', [
    ...plains('suede', 'sand'),
    ...plains('leather', 'plum'),
  ]),
  {
    cut: 'slide',
    name: 'buckled slides',
    gender: 'unisex',
    price: 39.9,
    draw: topPair(slide),
    looks: [...plains('leather', 'tan'), ...plains('suede', 'sage')],
  },
  {
    cut: 'sandal',
    name: 'strappy sandals',
    gender: 'female',
    price: 44.9,
    draw: topPair(sandal),
    looks: plains('leather', 'black', 'mustard'),
  },
  {
    cut: 'ballet',
    name: 'ballet flats',
    gender: 'female',
    price: 42.9,
    draw: topPair(ballet),
    looks: [...plains('leather', 'rose'), look('suede', 'leopard', ['camel', 'tan', 'black'], 0.5)],
  },
];
