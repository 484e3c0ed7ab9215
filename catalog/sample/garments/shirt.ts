import { look, type Model, plains } from '../model.ts';
import { bow, puff, tieFront } from './blouse-cuts.ts';
import { band, camp, dress, flannel, oxford, western } from './shirt-cuts.ts';

export const models: readonly Model[] = [
  {
    cut: 'oxford',
    name: 'oxford shirt',
    gender: 'male',
    price: 34.9,
    draw: oxford,
    looks: [...plains('poplin', 'white', 'sky', 'blush'), look('poplin', 'candy', ['white', 'denim'])],
  },
  {
    cut: 'camp',
    name: 'camp-collar shirt',
    gender: 'male',
    price: 32.9,
    draw: camp,
    looks: [
      look('linen', 'leaves', ['ivory', 'forest', 'sage']),
      look('poplin', 'leaves', ['black', 'teal', 'coral'], 1.1),
      ...plains('linen', 'apricot'),
    ],
  },
  {
    cut: 'western',
    name: 'western denim shirt',
    gender: 'unisex',
    price: 44.9,
    draw: western,
    looks: plains('denim', 'denim', 'indigo'),
  },
  {
    cut: 'flannel',
    name: 'flannel shirt',
    gender: 'unisex',
    price: 36.9,
    draw: flannel,
    looks: [
      look('wool', 'plaid', ['red', 'black', 'white']),
      look('wool', 'plaid', ['forest', 'navy', 'lemon']),
      look('wool', 'check', ['camel', 'chocolate'], 1.4),
    ],
  },
  {
    cut: 'band',
    name: 'band-collar shirt',
    gender: 'male',
    price: 37.9,
    draw: band,
    looks: plains('linen', 'sand', 'sage'),
  },
  {
    cut: 'bow',
    name: 'bow blouse',
    gender: 'female',
    price: 39.9,
    draw: bow,
    looks: [...plains('satin', 'ivory', 'burgundy'), look('poplin', 'dots', ['navy', 'white'])],
  },
  {
    cut: 'puff',
    name: 'puff-sleeve blouse',
    gender: 'female',
    price: 35.9,
    draw: puff,
    looks: [look('poplin', 'floral', ['white', 'rose', 'lemon']), ...plains('poplin', 'lilac')],
  },
  {
    cut: 'dress',
    name: 'dress shirt',
    gender: 'male',
    price: 39.9,
    draw: dress,
    looks: [look('poplin', 'pinstripe', ['white', 'cobalt']), ...plains('poplin', 'black')],
  },
  {
    cut: 'tie',
    name: 'tie-front shirt',
    gender: 'female',
    price: 29.9,
    draw: tieFront,
    looks: [look('poplin', 'check', ['white', 'red']), look('poplin', 'candy', ['white', 'sage'], 1.4)],
  },
];
