/** The outfits of the lookbook: which garment lies or hangs where in which picture. */
import { ankleBoot, chelsea } from '../catalog/sample/garments/shoe-slip-cuts.ts';
import { highTop } from '../catalog/sample/garments/shoes-cuts.ts';
import { clothOf, type Look, look } from '../catalog/sample/model.ts';
import { products } from '../catalog/sample/product.ts';
import { mirror } from '../catalog/sample/shapes.ts';
import type { Shoe } from '../catalog/sample/shoe-parts.ts';
import { linen, plaster, type Size, studio, wood } from './backdrops.ts';
import type { Placed } from './compose.ts';
import { figure } from './figure.ts';

export interface Picture {
  name: string;
  size: Size;
  backdrop: (size: Size) => Promise<Buffer>;
  placed: readonly Placed[];
}

const sample = new Map(products().map((product) => [product.id, product]));
const portrait: Size = { width: 900, height: 1350 };
/** Where the figure stands in a portrait, and how large. */
const stand = { x: 450, y: 700, scale: 2.1 } as const;

export const pictures: readonly Picture[] = [
  {
    name: 'hero',
    size: { width: 1600, height: 1000 },
    backdrop: (size) => linen('#d9cbb4', size),
    placed: [
      lying('outerwear-trench-sand', 275, 500, 1.34, -6),
      lying('pants-straight-jeans-denim', 1080, 520, 1.22, 7),
      lying('t-shirt-crew-ivory-navy', 720, 330, 0.98, -4),
      lying('shoes-sneaker-white-navy', 1400, 770, 0.76, 4),
      lying('bag-crossbody-cognac', 1410, 330, 0.88, 8),
      lying('hat-fedora-camel-chocolate', 715, 790, 0.78, -8),
    ],
  },
  {
    name: 'terrace',
    size: portrait,
    backdrop: (size) => studio('#b9c3b4', size),
    placed: [
      worn(figure(), 1, 0, 300, 'figure'),
      ...shoes(chelsea, look('leather', 'solid', ['chocolate'])),
      hung('shirt-oxford-white-denim', 0.475, 0, 194),
      hung('pants-wide-rust', 0.66, 0, 372),
      hung('hat-sun-cream-black', 0.27, 0, 16),
      hung('bag-tote-black', 0.34, 110, 408),
    ],
  },
  {
    name: 'garden',
    size: portrait,
    backdrop: (size) => studio('#d8b7a6', size),
    placed: [
      worn(figure('#8d6a50'), 1, 0, 300, 'figure'),
      ...shoes(ankleBoot, look('suede', 'solid', ['sand'])),
      hung('dress-wrap-burgundy-blush', 0.8, 0, 300),
      hung('bag-basket-sand-cognac', 0.3, -110, 396),
    ],
  },
  {
    name: 'street',
    size: portrait,
    backdrop: (size) => plaster('#9fb0bd', size),
    placed: [
      worn(figure('#c8a98c'), 1, 0, 300, 'figure'),
      ...shoes(highTop, look('canvas', 'solid', ['red', 'navy'])),
      hung('pants-cargo-olive', 0.66, 0, 372),
      hung('outerwear-bomber-black', 0.48, 0, 192),
      hung('hat-beanie-charcoal', 0.23, 0, 14),
      hung('bag-backpack-mustard-charcoal', 0.28, 114, 392),
    ],
  },
  {
    name: 'cabin',
    size: { width: 1100, height: 1100 },
    backdrop: (size) => wood('#8a6242', size),
    placed: [
      lying('knitwear-cable-ivory', 390, 310, 1.15, -5),
      lying('skirt-buttoned-rust', 410, 825, 0.9, 4),
      lying('shoes-chelsea-cognac', 840, 820, 0.85, 0),
      lying('bag-satchel-chocolate', 850, 420, 0.8, 6),
      lying('hat-beret-red', 860, 130, 0.6, -8),
    ],
  },
  {
    name: 'shore',
    size: { width: 1600, height: 900 },
    backdrop: (size) => plaster('#bcd3d6', size),
    placed: [
      lying('top-cami-blush', 210, 270, 0.95, -8),
      lying('shorts-denim-sky', 270, 660, 0.95, 5),
      lying('shoes-sandal-mustard', 1400, 660, 0.75, 10),
      lying('hat-bucket-sage', 1120, 720, 0.7, -6),
      lying('bag-tote-ivory-navy', 1340, 260, 0.9, 7),
    ],
  },
];

/** A garment flat on the ground. */
function lying(id: string, x: number, y: number, scale: number, turn: number): Placed {
  const product = sample.get(id);
  if (!product) throw new Error(`the sample catalogue has no ${id}`);
  return { scene: product.model.draw(clothOf(product.look)), seed: `look ${id}`, x, y, scale, turn };
}

/** A garment on the figure; x, y and scale in the figure's own 480 x 600 frame. */
function hung(id: string, scale: number, x: number, y: number): Placed {
  return { ...lying(id, 0, 0, 1, 0), ...onFigure(scale, x, y) };
}

function worn(scene: Placed['scene'], scale: number, x: number, y: number, seed: string): Placed {
  return { scene, seed, ...onFigure(scale, x, y) };
}

function onFigure(scale: number, x: number, y: number) {
  return {
    x: stand.x + x * stand.scale,
    y: stand.y + (y - 300) * stand.scale,
    scale: stand.scale * scale,
    turn: 0,
    shadow: 0.3,
  };
}

/** One shoe on each foot, toes turned out. */
function shoes(shoe: Shoe, colours: Look): Placed[] {
  const cloth = clothOf(colours);
  const right = shoe(cloth, (points) => [...points]);
  const left = shoe(cloth, mirror);
  return [worn(left, 0.19, -44, 536, 'left shoe'), worn(right, 0.19, 44, 536, 'right shoe')];
}
