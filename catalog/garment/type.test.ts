import { expect, test } from 'vitest';
import { GARMENT_TYPES } from '../../contract/index.ts';
import { garmentType, garmentTypeOfTitle } from './type.ts';

test.each([
  ['Apparel & Accessories > Clothing > Dresses', 'dress'],
  ['2271', 'dress'],
  ['5598 - Apparel & Accessories > Clothing > Outerwear > Coats & Jackets', 'outerwear'],
  ['Clothing > t-shirt', 't-shirt'],
  ['Women | Shirt dress', 'dress'],
  ['Dress pants', 'pants'],
  ['Suit jackets', 'blazer'],
  ['Rain jacket', 'outerwear'],
  ['Vest top', 'top'],
  ['Shoes > Ankle boots', 'shoes'],
  ['상의 > 티셔츠', 't-shirt'],
  ['상의 > 후드 티셔츠', 'knitwear'],
  ['셔츠/블라우스', 'shirt'],
  ['청바지', 'pants'],
  ['Damen > Abendkleider', 'dress'],
  ['Jacken und Mäntel', 'outerwear'],
  ['Vêtements > Jupes', 'skirt'],
  ['Home > Lamps', null],
  ['', null],
])('%s is %s', (category, type) => {
  expect(garmentType(category)).toBe(type);
});

test.each(['Shirts & Tops', '212', 'Dresses, Skirts & Costumes', 'Underwear & Socks', 'Bra tops & bras'])(
  '%s may be one or the other, so it says nothing',
  (category) => {
    expect(garmentType(category)).toBeNull();
  },
);

test.each([
  ...['Handschuhe', 'Lederhandschuhe', 'Handschoenen', 'Hats & Gloves', 'Mützen & Handschuhe'],
  ...[
    'Badeanzüge',
    'Bathing Suits',
    'Swim Suits',
    'One-piece swimsuits',
    'Swimwear > One-pieces',
    '원피스 수영복',
  ],
  ...['Track Suits', 'Ski Suits', 'Trainingsanzüge', 'Combinaisons de ski', 'Life jackets', 'Running vests'],
  ...[
    'Strumpfhosen',
    'Unterhosen',
    'Onderbroeken',
    'Boxer shorts',
    'Panty hose',
    'Culottes',
    'Femme > Culottes',
    'Women > Lingerie > Culottes',
    'Satin kimono robes',
    '속바지',
    '노패딩',
  ],
  ...['Schlafanzüge', 'Nachthemden', 'Chemises de nuit', 'Camicie da notte', 'Dressing gowns', 'Silk robe'],
  ...['Bademäntel', 'Badjassen', 'Morgenröcke', 'Robes de chambre', 'Sleepwear & Loungewear > Robes'],
  ...[
    'Uomo > Abiti',
    'Vestidos de baño',
    'Sleeping bags',
    'Waist trainers',
    'Quelque chose',
    '앞치마',
    '마스코트',
  ],
])('%s is none of the types, whatever it ends in', (category) => {
  expect(garmentType(category)).toBeNull();
});

test.each([
  ['Jump Suits', 'dress'],
  ['Frock', 'dress'],
  ['Petites robes', 'dress'],
  ['Women > Pants > Culottes', 'pants'],
  ['Women > Culottes', 'pants'],
  ['Robes longues', 'dress'],
  ['Vestidos vaqueros', 'dress'],
  ['Herrenanzüge', 'blazer'],
  ['Vestes de costume', 'blazer'],
  ['Kurze Hosen', 'shorts'],
  ['핫팬츠', 'shorts'],
  ['Unterhemden', 'top'],
  ['Polohemden', 't-shirt'],
  ['티 셔츠', 't-shirt'],
  ['스웨트 셔츠', 'knitwear'],
  ['Chaquetas de punto', 'knitwear'],
  ['Sweater vests', 'knitwear'],
  ['Talons hauts', 'shoes'],
])('%s is %s, not what its last word alone would be', (category, type) => {
  expect(garmentType(category)).toBe(type);
});

test.each([
  ['Boot-cut jeans', 'pants'],
  ['Canvas High Tops', 'shoes'],
  ['Low-top trainers', 'shoes'],
  ['High-waist top', 'top'],
  ['Cap-sleeve top', 'top'],
  ['Shirt dress with a belt bag', 'dress'],
  ['Acme - Slim jeans, black', 'pants'],
  ['Trench coat (with hat)', 'outerwear'],
  ['Ladies Culottes', 'pants'],
  ['Culottes en coton', null],
  ['Petite robe noire', 'dress'],
  ['Longue robe en lin', 'dress'],
  ['Women’s robe with hood', null],
  ['오버핏 코튼 셔츠', 'shirt'],
  ['Fenek 12', null],
])('a product called %s is %s', (title, type) => {
  expect(garmentTypeOfTitle(title)).toBe(type);
});

test('every type knows its own name', () => {
  for (const type of GARMENT_TYPES) expect(garmentType(type)).toBe(type);
});

// Spanish, Italian, Polish, Russian and Czech.
test.each([
  ['Mujer > Pantalón', 'pants'],
  ['Hombre > Camisas', 'shirt'],
  ['Cazadoras y abrigos', 'outerwear'],
  ['Jerséis y cárdigans', 'knitwear'],
  ['Botines', 'shoes'],
  ['Bolsas', 'bag'],
  ['Camiseta', 't-shirt'],
  ['Trajes', 'blazer'],
  ['Donna > Maglie', 'knitwear'],
  ['Giubbotti e piumini', 'outerwear'],
  ['Canotte', 'top'],
  ['Donna > Abito', 'dress'],
  ['Berretti', 'hat'],
  ['Camicette', 'shirt'],
  ['Stivaletti', 'shoes'],
  ['Kobieta > Sukienki', 'dress'],
  ['Spódnice', 'skirt'],
  ['Bluzy i swetry', 'knitwear'],
  ['Bluzki i koszule', 'shirt'],
  ['Kurtki i płaszcze', 'outerwear'],
  ['Szorty', 'shorts'],
  ['Marynarki', 'blazer'],
  ['Koszulki', 't-shirt'],
  ['Torebki', 'bag'],
  ['Buty', 'shoes'],
  ['Одежда > Женская одежда > Платья', 'dress'],
  ['Юбки', 'skirt'],
  ['Брюки', 'pants'],
  ['Джинсы и брюки', 'pants'],
  ['Блузки и рубашки', 'shirt'],
  ['Верхняя одежда', 'outerwear'],
  ['Свитеры и кардиганы', 'knitwear'],
  ['Футболки', 't-shirt'],
  ['Кроссовки', 'shoes'],
  ['Сумки', 'bag'],
  ['Шорты', 'shorts'],
  ['Пиджаки', 'blazer'],
  ['Heureka.cz | Oblečení | Dámské šaty', 'dress'],
  ['Sukně', 'skirt'],
  ['Kalhoty', 'pants'],
  ['Bundy a kabáty', 'outerwear'],
  ['Svetry a mikiny', 'knitwear'],
  ['Trička', 't-shirt'],
  ['Košile a halenky', 'shirt'],
  ['Kabelky', 'bag'],
  ['Kraťasy', 'shorts'],
  ['Čepice', 'hat'],
  ['Boty', 'shoes'],
])('%s is %s', (category, type) => {
  expect(garmentType(category)).toBe(type);
});

test.each([
  ...[
    'Ropa interior',
    'Trajes de baño',
    'Pijamas',
    'Costumi da bagno',
    'Pigiami',
    'Intimo',
    'Bolsas y zapatos',
  ],
  ...['Koszule nocne', 'Piżamy', 'Stroje kąpielowe', 'Bielizna', 'Rękawiczki', 'Koszule i buty', 'Dresy'],
  ...['Спортивные костюмы', 'Купальники', 'Ночные сорочки', 'Нижнее бельё', 'Аксессуары', 'Платья и юбки'],
  ...['Noční košile', 'Plavky', 'Spodní prádlo', 'Teplákové soupravy', 'Šaty a sukně', 'Rukavice'],
])('%s is none of the types, or one of several', (category) => {
  expect(garmentType(category)).toBeNull();
});

test.each([
  ['Sukienka midi w kwiaty', 'dress'],
  ['Платье миди из льна', 'dress'],
  ['Linen shirt with a belt', 'shirt'],
  ['Sukienka w paski', 'dress'],
  ['Šaty s páskem a kabelkou', 'dress'],
  ['Платье с поясом из кожи', 'dress'],
  ['Men s trail pro jacket', 'outerwear'],
  ['Camiseta con mangas', 't-shirt'],
  ['Vestido midi de lino', 'dress'],
  ['Golf weekend', null],
  ['Batas pattern vase', null],
  ['Bata de casa con capucha', null],
  ['Tenisky Bata', 'shoes'],
  ['Sneakers BATA', 'shoes'],
])('a product called %s is %s', (title, type) => {
  expect(garmentTypeOfTitle(title)).toBe(type);
});
