/** The tops of the sample catalogue: every cut with its looks and price. */

import { look, type Model, plains } from '../model.ts';
import { bardot, crop, peplum, ribTank, tank, waistcoat, wrap } from './top-cuts.ts';
import { bandeau, bodysuit, cami, halter } from './top-strap-cuts.ts';

export const models: readonly Model[] = [
  {
    cut: 'tank',
    name: 'tank top',
    gender: 'unisex',
    price: 9.9,
    draw: tank,
    looks: [...plains('jersey', 'white', 'coral'), look('jersey', 'breton', ['white', 'teal'])],
  },
  {
    cut: 'rib-tank',
    name: 'ribbed tank top',
    gender: 'female',
    price: 12.9,
    draw: ribTank,
    looks: plains('rib', 'black', 'sage'),
  },
  {
    cut: 'cami',
    name: 'satin camisole',
    gender: 'female',
    price: 19.9,
    draw: cami(false),
    looks: plains('satin', 'blush', 'black', 'teal'),
  },
  {
    cut: 'heart',
    name: 'sweetheart camisole',
    gender: 'female',
    price: 18.9,
    draw: cami(true),
    looks: [look('poplin', 'floral', ['sky', 'white', 'coral']), ...plains('satin', 'red')],
  },
  {
    cut: 'bodysuit',
    name: 'bodysuit',
    gender: 'female',
    price: 21.9,
    draw: bodysuit,
    looks: plains('jersey', 'chocolate', 'black'),
  },
  {
    cut: 'crop',
    name: 'crop top',
    gender: 'female',
    price: 14.9,
    draw: crop,
    looks: [...plains('rib', 'fuchsia'), look('jersey', 'zigzag', ['cream', 'teal', 'rust'])],
  },
  {
    cut: 'halter',
    name: 'halter top',
    gender: 'female',
    price: 22.9,
    draw: halter,
    looks: [...plains('satin', 'cobalt'), look('poplin', 'dots', ['red', 'white'])],
  },
  {
    cut: 'bandeau',
    name: 'shirred tube top',
    gender: 'female',
    price: 13.9,
    draw: bandeau,
    looks: plains('jersey', 'lilac', 'mustard'),
  },
  {
    cut: 'peplum',
    name: 'peplum top',
    gender: 'female',
    price: 27.9,
    draw: peplum,
    looks: [...plains('poplin', 'plum'), look('poplin', 'candy', ['white', 'cobalt'])],
  },
  {
    cut: 'wrap',
    name: 'wrap top',
    gender: 'female',
    price: 29.9,
    draw: wrap,
    looks: [...plains('jersey', 'burgundy'), look('poplin', 'leopard', ['sand', 'camel', 'chocolate'])],
  },
  {
    cut: 'bardot',
    name: 'off-shoulder top',
    gender: 'female',
    price: 24.9,
    draw: bardot,
    looks: [...plains('linen', 'white'), look('poplin', 'floral', ['lemon', 'coral', 'white'])],
  },
  {
    cut: 'waistcoat',
    name: 'waistcoat top',
    gender: 'female',
    price: 32.9,
    draw: waistcoat,
    looks: plains('linen', 'sand'),
  },
];
