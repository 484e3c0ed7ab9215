import { expect, test } from 'vitest';
import { formatOf, productsOf, readFeed } from '../testing/read-feed.ts';

const HEADER =
  'handleId,fieldType,name,description,productImageUrl,collection,sku,ribbon,price,surcharge,visible,discountMode,discountValue,inventory,weight,cost,productOptionName1,productOptionType1,productOptionDescription1,productOptionName2,productOptionType2,productOptionDescription2,brand';
const PICTURE = '0e3d2c_5f6a7b8c9d0e1f2a3b4c5d6e7f8a9b0c~mv2.jpg';
const OTHER = 'nsplsh_706d614c55467a2d4c676b~mv2_d_2000_3000_s_2.jpg';

const FEED = `${HEADER}
product_1,Product,Box Tee,<p>Soft</p>,${PICTURE};${OTHER},Sale;Women T-Shirts,,New,40,,TRUE,PERCENT,25,InStock,0.2,,Color,COLOR,#0000ff:Blue;#ff0000:Red,Size,DROP_DOWN,S;M;L,Nord
product_1,Variant,,,,,BT-S,,,0,TRUE,,,OutOfStock,,,Color,COLOR,#0000ff:Blue,Size,DROP_DOWN,S,
product_1,Variant,,,,,BT-M,,,10,TRUE,,,7,,,Color,COLOR,#0000ff:Blue,Size,DROP_DOWN,M,
product_2,Product,Felt Hat,,${OTHER},Hats,FH,,59.5,,FALSE,AMOUNT,9.5,InStock,,,Größe,DROP_DOWN,S;medium,,,,
product_3,Product,Scarf,,scarf.jpg,,,,20,,TRUE,,0,OutOfStock,,,,,,,,,
`;

test('a product with its variants, and one whose options are lists', async () => {
  expect(formatOf(FEED)).toBe('wix');
  const rows = await readFeed(FEED, { currency: 'EUR' });
  expect(rows).toMatchObject([
    {
      line: 2,
      record: {
        ...{ id: 'product_1', title: 'Box Tee', brand: 'Nord', price: 37.5, listPrice: 50, currency: 'EUR' },
        image: `https://static.wixstatic.com/media/${PICTURE}`,
        ...{ category: 'Women T-Shirts', type: 't-shirt', color: 'Blue', gender: 'female' },
        ...{ sizes: ['M'], available: true, groupId: 'product_1', link: null },
      },
    },
    { line: 3, kind: 'variant' },
    { line: 4, kind: 'variant' },
    {
      line: 5,
      record: {
        ...{ id: 'product_2', price: 50, listPrice: 59.5, type: 'hat', available: false },
        image: `https://static.wixstatic.com/media/${OTHER}`,
      },
    },
    {
      line: 6,
      record: { id: 'product_3', price: 20, listPrice: null, image: 'scarf.jpg', available: false },
    },
  ]);
  expect(await readFeed(FEED, { currency: 'EUR' }, 7)).toEqual(rows);
});

test('without variants it has every size of its list', async () => {
  const shown = FEED.replace('FALSE', 'TRUE');
  expect((await productsOf(shown))[1]).toMatchObject({ sizes: ['S', 'M'], available: true });
});

test.each([
  [
    `wix:image://v1/${PICTURE}/tee.jpg#originWidth=2000&originHeight=3000`,
    `https://static.wixstatic.com/media/${PICTURE}`,
  ],
  ['https://shop.example/a.jpg', 'https://shop.example/a.jpg'],
  ['pictures/a_1.jpg', 'pictures/a_1.jpg'],
])('the picture %s is at %s', async (named, image) => {
  const feed = `handleId,fieldType,name,productImageUrl\n1,Product,Tee,${named}\n`;
  expect(await productsOf(feed)).toMatchObject([{ image }]);
});

test('a picture of the name that lies beside the feed is that one', async () => {
  const pictureOf = (name: string) => (name === PICTURE ? `saved/${PICTURE}` : null);
  expect((await productsOf(FEED, { pictureOf }))[0]).toMatchObject({ image: `saved/${PICTURE}` });
});

test('a colour is told by how it is shown, where the shop calls it otherwise', async () => {
  const feed = `handleId,fieldType,name,productImageUrl,price,productOptionName1,productOptionType1,productOptionDescription1,productOptionName2,productOptionType2,productOptionDescription2
1,Product,Coat,1.jpg,20,Thread colour,DROP_DOWN,white;gold,Coat colour,COLOR,"#111:black;rgb(1, 2, 3):sand"
`;
  expect(await productsOf(feed)).toMatchObject([{ color: 'black' }]);
});
