/** Every product of the sample catalogue: models times looks, with plainly invented names. */
import { models as bag } from './garments/bag.ts';
import { models as blazer } from './garments/blazer.ts';
import { models as dress } from './garments/dress.ts';
import { models as hat } from './garments/hat.ts';
import { models as knitwear } from './garments/knitwear.ts';
import { models as outerwear } from './garments/outerwear.ts';
import { models as pants } from './garments/pants.ts';
import { models as shirt } from './garments/shirt.ts';
import { models as shoes } from './garments/shoes.ts';
import { models as shorts } from './garments/shorts.ts';
import { models as skirt } from './garments/skirt.ts';
import { models as tShirt } from './garments/t-shirt.ts';
import { models as top } from './garments/top.ts';
import type { Gender, Look, Model } from './model.ts';
import type { PatternName } from './patterns.ts';
import { hashText } from './random.ts';

export interface Product {
  id: string;
  type: string;
  title: string;
  description: string;
  brand: string;
  /** Euros. */
  price: number;
  salePrice?: number;
  available: boolean;
  gender: Gender;
  sizes: readonly string[];
  colour: string;
  /** Given when the same cut is sold in several colours. */
  group?: string;
  model: Model;
  look: Look;
}

const collection: readonly (readonly [type: string, models: readonly Model[]])[] = [
  ['t-shirt', tShirt],
  ['top', top],
  ['shirt', shirt],
  ['knitwear', knitwear],
  ['blazer', blazer],
  ['outerwear', outerwear],
  ['dress', dress],
  ['pants', pants],
  ['shorts', shorts],
  ['skirt', skirt],
  ['shoes', shoes],
  ['hat', hat],
  ['bag', bag],
];

export const types: readonly string[] = collection.map(([type]) => type);

/** European ones, from the smallest to the largest. */
const shoeSizes: Record<Gender, readonly [number, number]> = {
  female: [36, 41],
  male: [40, 46],
  unisex: [36, 46],
};

const brands = ['Sample Studio', 'Sample Atelier', 'Sample Works'] as const;

const adjectives: Record<PatternName, string> = {
  solid: '',
  block: 'colour-block ',
  ombre: 'ombre ',
  breton: 'striped ',
  stripe: 'striped ',
  wide: 'striped ',
  candy: 'striped ',
  pinstripe: 'pinstriped ',
  check: 'checked ',
  windowpane: 'windowpane ',
  plaid: 'plaid ',
  dots: 'polka-dot ',
  floral: 'floral ',
  leaves: 'leaf-print ',
  houndstooth: 'houndstooth ',
  herringbone: 'herringbone ',
  zigzag: 'zigzag ',
  leopard: 'animal-print ',
};

/** All products, in the order of the types. */
export function products(): Product[] {
  return collection.flatMap(([type, models]) =>
    models.flatMap((model) => model.looks.map((look) => product(type, model, look))),
  );
}

function product(type: string, model: Model, look: Look): Product {
  const shown = [...new Set(look.colours)].slice(0, 2);
  const id = [type, model.cut, ...shown].join('-');
  const cut = `${type}-${model.cut}`;
  const chance = hashText(id);
  const brand = brands[hashText(cut) % brands.length] ?? brands[0];
  const reduced = chance % 5 === 0 ? { salePrice: Math.floor(model.price * 0.75) + 0.9 } : {};
  const siblings = model.looks.filter((other) => alike(other, look));
  const group = siblings.length > 1 ? { group: `${cut}-${look.fabric}-${look.pattern}` } : {};
  const name = `${adjectives[look.pattern]}${model.name}`;
  return {
    id,
    type,
    title: `Sample ${name}, ${shown.join(' and ')}`,
    description: `A ${name} drawn by this project as a sample. It is not for sale and cannot be bought.`,
    brand,
    price: model.price,
    ...reduced,
    available: chance % 19 !== 0,
    gender: model.gender,
    sizes: sizesOf(type, model.gender, chance),
    colour: shown.join('/'),
    ...group,
    model,
    look,
  };
}

/** One size of some is sold out. */
function sizesOf(type: string, gender: Gender, chance: number): readonly string[] {
  if (type === 'hat' || type === 'bag') return ['One size'];
  const [smallest, largest] = shoeSizes[gender];
  const all =
    type === 'shoes'
      ? Array.from({ length: largest - smallest + 1 }, (_, i) => String(smallest + i))
      : ['XS', 'S', 'M', 'L', 'XL'];
  return all.filter((_, i) => i !== chance % 11);
}

function alike(a: Look, b: Look): boolean {
  return a.fabric === b.fabric && a.pattern === b.pattern;
}
