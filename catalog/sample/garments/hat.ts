/** The hats of the sample catalogue: every cut with its looks and price. */
import { look, type Model, plains } from '../model.ts';
import { boater, bucket, fedora, sunHat } from './hat-brim-cuts.ts';
import { beanie, beret, cap, newsboy, trapper, visor } from './hat-cuts.ts';

export const models: readonly Model[] = [
  {
    cut: 'cap',
    name: 'baseball cap',
    gender: 'unisex',
    price: 16.9,
    draw: cap,
    looks: [
      ...plains('twill', 'navy', 'sand'),
      look('twill', 'solid', ['white', 'red']),
      ...plains('denim', 'denim'),
    ],
  },
  {
    cut: 'bucket',
    name: 'bucket hat',
    gender: 'unisex',
    price: 18.9,
    draw: bucket,
    looks: [...plains('canvas', 'black', 'sage'), look('canvas', 'check', ['white', 'lilac'], 0.8)],
  },
  {
    cut: 'beanie',
    name: 'beanie',
    gender: 'unisex',
    price: 14.9,
    draw: beanie(false),
    looks: plains('rib', 'mustard', 'charcoal', 'teal'),
  },
  {
    cut: 'bobble',
    name: 'bobble hat',
    gender: 'unisex',
    price: 17.9,
    draw: beanie(true),
    looks: [look('cable', 'solid', ['ivory', 'camel']), look('knit', 'breton', ['navy', 'red'], 1.4)],
  },
  {
    cut: 'sun',
    name: 'straw sun hat',
    gender: 'female',
    price: 26.9,
    draw: sunHat,
    looks: [look('straw', 'solid', ['cream', 'black']), look('straw', 'solid', ['sand', 'coral'])],
  },
  {
    cut: 'fedora',
    name: 'felt fedora',
    gender: 'unisex',
    price: 34.9,
    draw: fedora,
    looks: [look('wool', 'solid', ['camel', 'chocolate']), look('wool', 'solid', ['charcoal', 'black'])],
  },
  {
    cut: 'beret',
    name: 'wool beret',
    gender: 'female',
    price: 19.9,
    draw: beret,
    looks: plains('wool', 'red', 'black', 'rose'),
  },
  {
    cut: 'newsboy',
    name: 'newsboy cap',
    gender: 'male',
    price: 24.9,
    draw: newsboy,
    looks: [
      look('wool', 'herringbone', ['grey', 'charcoal'], 0.8),
      look('tweed', 'windowpane', ['tan', 'cream']),
    ],
  },
  {
    cut: 'visor',
    name: 'sun visor',
    gender: 'unisex',
    price: 12.9,
    draw: visor,
    looks: plains('canvas', 'white'),
  },
  {
    cut: 'boater',
    name: 'straw boater',
    gender: 'unisex',
    price: 28.9,
    draw: boater,
    looks: [look('straw', 'solid', ['cream', 'navy'])],
  },
  {
    cut: 'trapper',
    name: 'trapper hat',
    gender: 'unisex',
    price: 29.9,
    draw: trapper,
    looks: [look('nylon', 'solid', ['olive', 'sand']), look('wool', 'solid', ['burgundy', 'cream'])],
  },
];
