import { expect, test } from 'vitest';
import { formatOf, productsOf, readFeed } from '../testing/read-feed.ts';

const HEADER =
  'Product ID [Non Editable],Variant ID [Non Editable],Product Type [Non Editable],Product Page,Product URL,Title,Description,SKU,Option Name 1,Option Value 1,Option Name 2,Option Value 2,Price,Sale Price,On Sale,Stock,Categories,Tags,Weight,Length,Width,Height,Visible,Hosted Image URLs';
const CDN = 'https://images.squarespace-cdn.com/content/v1/5f';

const FEED = `${HEADER}
p1,v1,PHYSICAL,shop,linen-dress,Linen Dress,<p>Airy</p>,LD-S,Color,Sand,Size,S,120.00,90.00,Yes,0,"/sale, /women/dresses","linen, women",0,0,0,0,Yes,${CDN}/1/a.jpg ${CDN}/2/b.jpg
,v2,,,,,,LD-M,Color,Sand,Size,M,120.00,90.00,Yes,Unlimited,,,0,0,0,0,,
,v3,,,,,,LD-R,Color,Rust,Size,M,120.00,90.00,No,4,,,0,0,0,0,,${CDN}/3/rust.jpg
p2,v4,PHYSICAL,shop,wool-hat,Wool Hat,,WH,,,,,30.00,0.00,No,2,,hats,0,0,0,0,No,${CDN}/4/hat.jpg
`;

const DRESS = {
  ...{
    id: 'p1',
    title: 'Linen Dress',
    price: 90,
    listPrice: 120,
    link: 'https://shop.example/shop/p/linen-dress',
  },
  ...{ image: `${CDN}/1/a.jpg`, category: '/women/dresses', type: 'dress', color: 'Sand', gender: 'female' },
  ...{ sizes: ['M'], available: true, groupId: 'p1', currency: 'EUR' },
};

test('one product for each picture of its variants, each row accounted for', async () => {
  expect(formatOf(FEED)).toBe('squarespace');
  const options = { shop: 'https://shop.example', currency: 'EUR' };
  const rows = await readFeed(FEED, options);
  expect(rows).toMatchObject([
    { line: 2, record: DRESS },
    { line: 3, kind: 'variant' },
    {
      line: 4,
      record: {
        ...DRESS,
        id: 'p1:v3',
        price: 120,
        listPrice: null,
        color: 'Rust',
        image: `${CDN}/3/rust.jpg`,
      },
    },
    { line: 5, record: { id: 'p2', price: 30, type: 'hat', available: false, sizes: [] } },
  ]);
  expect(await readFeed(FEED, options, 7)).toEqual(rows);
});

test('variants that repeat the number of their product are its own as well', async () => {
  const repeated = FEED.replaceAll('\n,v', '\np1,v');
  expect(await productsOf(repeated)).toEqual(await productsOf(FEED));
});
