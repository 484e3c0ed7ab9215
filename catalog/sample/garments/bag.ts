/** The bags of the sample catalogue: every cut with its looks and price. */
import { look, type Model, plains } from '../model.ts';
import { basket, clutch, duffle, satchel, top, tote } from './bag-cuts.ts';
import { backpack, beltBag, bucket, crossbody, hobo } from './bag-worn-cuts.ts';

export const models: readonly Model[] = [
  {
    cut: 'tote',
    name: 'tote bag',
    gender: 'unisex',
    price: 29.9,
    draw: tote,
    looks: [
      ...plains('canvas', 'cream', 'black'),
      look('canvas', 'wide', ['ivory', 'navy', 'cognac'], 0.8),
      look('canvas', 'leaves', ['sage', 'forest', 'cognac']),
    ],
  },
  {
    cut: 'crossbody',
    name: 'crossbody bag',
    gender: 'female',
    price: 49.9,
    draw: crossbody,
    looks: plains('leather', 'cognac', 'black', 'rose'),
  },
  {
    cut: 'backpack',
    name: 'backpack',
    gender: 'unisex',
    price: 59.9,
    draw: backpack,
    looks: [
      look('canvas', 'solid', ['navy', 'cognac']),
      look('nylon', 'solid', ['mustard', 'charcoal']),
      look('canvas', 'solid', ['olive', 'chocolate']),
    ],
  },
  {
    cut: 'clutch',
    name: 'envelope clutch',
    gender: 'female',
    price: 34.9,
    draw: clutch,
    looks: [...plains('satin', 'plum'), ...plains('leather', 'red')],
  },
  {
    cut: 'hobo',
    name: 'hobo bag',
    gender: 'female',
    price: 64.9,
    draw: hobo,
    looks: [...plains('suede', 'camel'), ...plains('leather', 'forest')],
  },
  {
    cut: 'bucket',
    name: 'bucket bag',
    gender: 'female',
    price: 54.9,
    draw: bucket,
    looks: plains('leather', 'tan', 'teal'),
  },
  {
    cut: 'duffle',
    name: 'duffle bag',
    gender: 'unisex',
    price: 69.9,
    draw: duffle,
    looks: [
      look('canvas', 'solid', ['charcoal', 'cognac']),
      look('wool', 'plaid', ['camel', 'chocolate', 'cream']),
    ],
  },
  {
    cut: 'satchel',
    name: 'satchel',
    gender: 'unisex',
    price: 79.9,
    draw: satchel,
    looks: plains('leather', 'chocolate', 'burgundy'),
  },
  {
    cut: 'belt',
    name: 'belt bag',
    gender: 'unisex',
    price: 24.9,
    draw: beltBag,
    looks: plains('nylon', 'black', 'cobalt'),
  },
  {
    cut: 'basket',
    name: 'straw basket bag',
    gender: 'female',
    price: 32.9,
    draw: basket,
    looks: [look('straw', 'solid', ['sand', 'cognac'])],
  },
  {
    cut: 'handle',
    name: 'top-handle bag',
    gender: 'female',
    price: 72.9,
    draw: top,
    looks: plains('leather', 'ivory', 'navy'),
  },
];
