import { expect, test } from 'vitest';
import { formatOf, readFeed } from '../testing/read-feed.ts';

const HEADER =
  '"Item Type","Product ID","Product Name","Product Type","Product Code/SKU","Bin Picking Number","Brand Name","Option Set","Option Set Align","Product Description",Price,"Cost Price","Retail Price","Sale Price","Allow Purchases?","Product Visible?","Track Inventory","Current Stock Level",Category,"Product Image ID - 1","Product Image File - 1","Product Image URL - 1","Product URL"';
const URL_1 = 'https://cdn11.bigcommerce.com/s-1/product_images/a/tee.jpg';
const RED = 'https://cdn11.bigcommerce.com/s-1/attribute_rule_images/red.jpg';

const FEED = `${HEADER}
Product,77,"Box Tee",P,BT,,Nord,"Colors and sizes",Right,<p>Soft</p>,40.00,12.00,50.00,30.00,Y,Y,"by option",0,"Shop All;Shop All/Women/T-Shirts",301,a/tee.jpg,${URL_1},/box-tee/
"  SKU",12,"[S]Color=Blue:#0000ff,[RT]Size=S",,BT-B-S,,,,,,,,,,,,,0,,,,,
"  SKU",13,"[S]Color=Blue:#0000ff,[RT]Size=M",,BT-B-M,,,,,,,,,,,,,3,,,,,
"  SKU",14,"[S]Color=Red:#ff0000,[RT]Size=M",,BT-R-M,,,,,,45.00,,,,,,,2,,302,,${RED},
"  Rule",5,"[RT]Size=M",,,,,,,,[ADD]5,,,,Y,Y,,,,,,,
Product,78,"Wool Coat",P,WC,,,,Right,,120.00,0.00,0.00,0.00,N,Y,none,0,"Outerwear/Coats",303,b/coat.jpg,,https://shop.example/wool-coat/
`;

test('a product with its SKUs, whose pictures are products of their own', async () => {
  expect(formatOf(FEED)).toBe('bigcommerce');
  const options = { shop: 'https://shop.example', currency: 'USD' };
  const rows = await readFeed(FEED, options);
  const tee = {
    ...{ id: '77', title: 'Box Tee', brand: 'Nord', price: 30, listPrice: 50, currency: 'USD', image: URL_1 },
    ...{ link: 'https://shop.example/box-tee/', category: 'Shop All/Women/T-Shirts', type: 't-shirt' },
    ...{ color: 'Blue', gender: 'female', sizes: ['M'], available: true, groupId: '77' },
  };
  expect(rows).toMatchObject([
    { line: 2, record: tee },
    { line: 3, kind: 'variant' },
    { line: 4, kind: 'variant' },
    { line: 5, record: { ...tee, id: '77:BT-R-M', price: 45, listPrice: null, color: 'Red', image: RED } },
    { line: 6, kind: 'variant' },
    {
      line: 7,
      record: {
        id: '78',
        price: 120,
        listPrice: null,
        type: 'outerwear',
        available: false,
        image: 'b/coat.jpg',
      },
    },
  ]);
  expect(await readFeed(FEED, options, 7)).toEqual(rows);
});
