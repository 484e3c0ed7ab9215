import { expect, test } from 'vitest';
import { formatOf, productsOf, readFeed } from '../testing/read-feed.ts';

const OLD = `Handle,Title,Body (HTML),Vendor,Product Category,Type,Tags,Published,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant SKU,Variant Inventory Tracker,Variant Inventory Qty,Variant Inventory Policy,Variant Price,Variant Compare At Price,Image Src,Image Position,Variant Image,Google Shopping / Gender,Status
box-tee,Box Tee,"<p>Soft,
""very""</p>",Acme,Apparel & Accessories > Clothing,T-Shirts,"Women, summer",true,Color,Blue,Size,S,B-S,shopify,0,deny,49.90,59.90,https://cdn.example/blue.jpg,1,,Female,active
box-tee,,,,,,,,,Blue,,M,B-M,shopify,3,deny,49.90,59.90,https://cdn.example/back.jpg,2,,,
box-tee,,,,,,,,,Red,,S,R-S,shopify,0,deny,39.90,,,,https://cdn.example/red.jpg,,
box-tee,,,,,,,,,,,,,,,,,,https://cdn.example/more.jpg,3,,,
old-coat,Old coat,,Acme,,Coats,,false,Title,Default Title,,,,,,,120.00,,https://cdn.example/coat.jpg,1,,,draft
`;

const NEW = `Title,URL handle,Description,Vendor,Product category,Type,Tags,Published on online store,Status,SKU,Option1 name,Option1 value,Option2 name,Option2 value,Price,Compare-at price,Inventory tracker,Inventory quantity,Continue selling when out of stock,Product image URL,Image position,Variant image URL
Box Tee,box-tee,Soft,Acme,Apparel & Accessories > Clothing,T-Shirts,"Women, summer",TRUE,Active,B-S,Color,Blue,Size,S,49.90,59.90,shopify,0,FALSE,https://cdn.example/blue.jpg,1,
,box-tee,,,,,,,,B-M,,Blue,,M,49.90,59.90,shopify,3,FALSE,https://cdn.example/back.jpg,2,
,box-tee,,,,,,,,R-S,,Red,,S,39.90,,shopify,0,FALSE,,,https://cdn.example/red.jpg
,box-tee,,,,,,,,,,,,,,,,,,https://cdn.example/more.jpg,3,
Old coat,old-coat,,Acme,,Coats,,FALSE,Draft,,Title,Default Title,,,120.00,,,,,https://cdn.example/coat.jpg,1,
`;

test.each([
  ['before 2024', OLD, 2],
  ['since 2024', NEW, 2],
])('the headers of %s: one product a colour, each row accounted for', async (_name, feed, first) => {
  expect(formatOf(feed)).toBe('shopify-csv');
  const rows = await readFeed(feed, { base: 'https://shop.example', currency: 'EUR' });
  expect(rows).toMatchObject([
    {
      line: first,
      record: {
        id: 'box-tee',
        title: 'Box Tee',
        brand: 'Acme',
        price: 49.9,
        listPrice: 59.9,
        currency: 'EUR',
        link: 'https://shop.example/products/box-tee',
        image: 'https://cdn.example/blue.jpg',
        type: 't-shirt',
        color: 'Blue',
        gender: 'female',
        sizes: ['M'],
        available: true,
        groupId: 'box-tee',
      },
    },
    { kind: 'variant' },
    {
      record: {
        id: 'box-tee:R-S',
        title: 'Box Tee',
        price: 39.9,
        listPrice: null,
        image: 'https://cdn.example/red.jpg',
        color: 'Red',
        available: false,
        groupId: 'box-tee',
      },
    },
    { kind: 'variant' },
    { record: { id: 'old-coat', price: 120, type: 'outerwear', available: false } },
  ]);
});

const LOOKS = (
  skus: readonly string[],
) => `Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price,Image Src,Variant Image
tee,Tee,Motif,Peaks,${skus[0]},20,https://cdn.example/1.jpg,
tee,,,Waves,${skus[1]},20,,https://cdn.example/2.jpg
tee,,,Stars,${skus[2]},20,,https://cdn.example/3.jpg
`;

test.each([
  ['none has a SKU', ['', '', ''], ['tee', 'tee:Waves', 'tee:Stars']],
  ['all have the same SKU', ['TEE', 'TEE', 'TEE'], ['tee', 'tee:Waves', 'tee:Stars']],
  ['each has its own SKU', ['A', 'B', 'C'], ['tee', 'tee:B', 'tee:C']],
])('looks keep their ids wherever their lines stand: %s', async (_what, skus, ids) => {
  const rows = await readFeed(LOOKS(skus));
  expect(rows.map(({ record }) => record?.id)).toEqual(ids);
});

test('whom it is for and its colour, where the shop keeps them beside its options', async () => {
  const feed = `Handle,Title,Option1 Name,Option1 Value,Variant Price,Image Src,Google Shopping / Gender,Mönster (product.metafields.shopify.color-pattern),Målgrupp (product.metafields.shopify.target-gender)
tee,Tee,Size,S,20,https://cdn.example/1.jpg,,red; navy,female
tee,,,M,20,,,,
coat,Coat,Color,Black,90,https://cdn.example/2.jpg,male,navy,unisex
`;
  expect(await productsOf(feed)).toMatchObject([
    { id: 'tee', gender: 'female', color: 'red', sizes: ['S', 'M'] },
    { id: 'coat', gender: 'male', color: 'Black' },
  ]);
});

test.each([
  ['Barva', 'Velikost'],
  ['Цвет', 'Размер'],
  ['Farba', 'Veľkosť'],
])('options that are called %s and %s', async (color, size) => {
  const feed = `Handle,Title,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant Price,Image Src
tee,Tee,${color},red,${size},S,20,https://cdn.example/1.jpg
`;
  expect(await productsOf(feed)).toMatchObject([{ color: 'red', sizes: ['S'] }]);
});
