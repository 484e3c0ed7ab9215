import { expect, test } from 'vitest';
import { productsOf } from '../testing/read-feed.ts';
import { pictureFinder, pictureRows } from './pictures.ts';

async function* listing() {
  yield 'skirts/red_midi-01.JPG';
  yield 'skirts/notes.txt';
  yield '<b>.png';
}

test('a folder of pictures: names are titles, folders categories', async () => {
  expect(await Array.fromAsync(pictureRows(listing()))).toMatchObject([
    {
      line: 1,
      record: {
        id: 'skirts/red_midi-01.JPG',
        title: 'red midi 01',
        image: 'skirts/red_midi-01.JPG',
        category: 'skirts',
        type: 'skirt',
        price: null,
      },
    },
    { line: 2, record: { title: '<b>', category: null, type: null } },
  ]);
});

test('a folder that is called like an address is one still', async () => {
  const [row] = await Array.fromAsync(pictureRows(['www.shop.com/1.jpg']));
  expect(row?.record).toMatchObject({ id: 'www.shop.com/1.jpg', image: 'www.shop.com/1.jpg' });
});

test('a table beside the pictures needs no column for them', async () => {
  const pictureOf = pictureFinder(['a/12.jpg', 'b/13.webp']);
  const products = await productsOf('sku,name\n12,Skirt\n13.webp,Coat\n14,Nothing\n', { pictureOf });
  expect(products).toMatchObject([{ image: 'a/12.jpg' }, { image: 'b/13.webp' }]);
});

test('a table may name its pictures without the folder that they lie in', async () => {
  const pictureOf = pictureFinder(['1.jpg', 'images/1.jpg', 'images/2.jpg', 'www.shop.com/3.jpg']);
  const table = 'id,image\na,1.jpg\nb,images/1.jpg\nc,2.jpg|3.jpg\nd,2\ne,www.shop.com/3.jpg\nf,4.jpg\n';
  expect((await productsOf(table, { pictureOf })).map(({ image }) => image)).toEqual([
    '1.jpg',
    'images/1.jpg',
    'images/2.jpg',
    'images/2.jpg',
    'www.shop.com/3.jpg',
    '4.jpg',
  ]);
});

test('a file beside the table may hold in its name what parts two of them', async () => {
  const pictureOf = pictureFinder(['shoe.jpg', 'shoe.jpg;size=2.jpg']);
  const table = 'id,image\na,shoe.jpg;size=2.jpg\nb,shoe.jpg;size=3.jpg\n';
  const products = await productsOf(table, { pictureOf });
  expect(products.map(({ image }) => image)).toEqual(['shoe.jpg;size=2.jpg', 'shoe.jpg']);
});

test('a name that pictures in two folders share finds neither, and two kinds of one picture are one', () => {
  const pictureOf = pictureFinder([
    'men/1.webp',
    'men/2.webp',
    'women/1.webp',
    'women/3.jpg',
    'women/3.webp',
  ]);
  const names = ['1.webp', '1', 'men/1.webp', '2.webp', '3', '3.jpg'];
  expect(names.map(pictureOf)).toEqual([
    null,
    null,
    'men/1.webp',
    'men/2.webp',
    'women/3.webp',
    'women/3.jpg',
  ]);
});

test('a picture that a Mac has named is found by an id in whole letters', () => {
  const pictureOf = pictureFinder(['a/빨간.jpg'.normalize('NFD')]);
  expect(pictureOf('빨간')).toBe('a/빨간.jpg'.normalize('NFD'));
});
