import { expect, test } from 'vitest';
import { formatOf, productsOf, readFeed } from '../testing/read-feed.ts';

const COLUMNS =
  'id,title,description,availability,condition,price,link,image[0].url,brand,google_product_category,' +
  'fb_product_category,item_group_id,sale_price,sale_price_effective_date,color,gender';
const FEED = `# Required | A unique id,# Required | A title,# Required
${COLUMNS}
a1,"Linen shirt, white",Fine,in stock,new,129.99 USD,https://shop.example/a1,https://img.example/w_3,h_4/a1.jpg,Acme,212,,a,,,white,female
a2,Linen skirt,Fine,out of stock,new,129.99 USD,https://shop.example/a2,https://img.example/a2.jpg,Acme,,Skirts,a,99.99 USD,,blue,female
a3,Wool coat,Fine,available for order,new,300.00 USD,https://shop.example/a3,https://img.example/a3.jpg,Acme,5598,,b,1.00 USD,2026-01-01T00:00-0800/2026-01-31T23:59-0800,,unisex
`.replace('https://img.example/w_3,h_4/a1.jpg', '"https://img.example/w_3,h_4/a1.jpg"');

test('Meta: the notes above the header, nested columns, spaces in the availability', async () => {
  expect(formatOf(FEED)).toBe('meta');
  const products = await productsOf(FEED, { now: new Date('2026-03-01') });
  expect(products).toMatchObject([
    {
      id: 'a1',
      title: 'Linen shirt, white',
      image: 'https://img.example/w_3,h_4/a1.jpg',
      price: 129.99,
      listPrice: null,
      currency: 'USD',
      available: true,
      type: 'shirt',
      groupId: 'a',
    },
    { id: 'a2', price: 99.99, listPrice: 129.99, available: false, type: 'skirt', groupId: 'a' },
    { id: 'a3', price: 300, listPrice: null, available: true, type: 'outerwear', gender: 'unisex' },
  ]);
});

test('a sale price holds on its days', async () => {
  const products = await productsOf(FEED, { now: new Date('2026-01-15') });
  expect(products[2]).toMatchObject({ price: 1, listPrice: 300 });
});

test('lines are those of the file, notes and header counted', async () => {
  const [first] = await readFeed(FEED);
  expect(first?.line).toBe(3);
});
