import { expect, test } from 'vitest';
import { formatOf, productsOf, readFeed } from '../testing/read-feed.ts';

const rss = (items: string) => `<?xml version="1.0"?>
<rss xmlns:g="http://base.google.com/ns/1.0" version="2.0"><channel><title>Shop</title>
${items}
</channel></rss>`;

const RSS = rss(`<item>
  <g:id>7</g:id><title>Tee &amp; more</title><g:image_link>images/7.webp</g:image_link>
  <g:size>x-small</g:size><g:price>19.90 EUR</g:price><g:sale_price>9.90 EUR</g:sale_price>
  <g:product_type><![CDATA[Clothing > t-shirt]]></g:product_type><link>https://shop.example/7</link>
</item>
<item><g:id>8</g:id><title>No picture</title></item>`);

test('RSS: prefixed and plain names, sale price first, CDATA, entities, lines', async () => {
  expect(formatOf(RSS)).toBe('google');
  const rows = await readFeed(RSS);
  expect(rows[0]).toMatchObject({
    line: 3,
    record: {
      id: '7',
      title: 'Tee & more',
      price: 9.9,
      listPrice: 19.9,
      currency: 'EUR',
      type: 't-shirt',
      sizes: ['XS'],
      link: 'https://shop.example/7',
    },
  });
  expect(rows[1]).toEqual({ line: 8, kind: 'no-picture', reason: 'no picture is named' });
});

test('a mapping that names what no item has is refused, and says what they have', async () => {
  expect(await productsOf(RSS, { mapping: { title: 'g:id', brand: '' } })).toMatchObject([{ title: '7' }]);
  await expect(productsOf(RSS, { mapping: { title: 'Nmae' } })).rejects.toThrow(
    /no column "Nmae"; there are id, title, image_link, size, price/,
  );
  // An item that is larger than what is looked at first.
  const large = rss(`<item><id>1</id><x>${'x'.repeat(70_000)}</x><image_link>1.jpg</image_link></item>`);
  expect(await productsOf(large, { mapping: { title: 'id' } })).toMatchObject([{ title: '1' }]);
});

test('how the text is cut into chunks changes nothing', async () => {
  expect(await readFeed(RSS, {}, 3)).toEqual(await readFeed(RSS));
});

test('the prefixed element is the stronger, nested ones are none of the product, markup in titles is undone', async () => {
  const feed = rss(`<item><title>Plain</title><g:title>&lt;b&gt;Skirt&lt;/b&gt; &amp;amp; belt</g:title>
<g:installment><g:price>1 EUR</g:price></g:installment><g:price>50 EUR</g:price><g:id>1</g:id>
<g:google_product_category>1581</g:google_product_category><g:item_group_id>g</g:item_group_id>
<image_link>https://img.example/1.jpg?w=1&amp;amp;h=2</image_link></item>`);
  expect(await productsOf(feed)).toMatchObject([
    {
      title: 'Skirt & belt',
      price: 50,
      type: 'skirt',
      category: '1581',
      groupId: 'g',
      image: 'https://img.example/1.jpg?w=1&h=2',
    },
  ]);
});

test.each([
  ['in an item', '<item><g:id>9</g:id><title>Half'],
  ['in a tag', '<item><g:id>9</g:id><g:image_link>9.jpg</g'],
  ['between two items', ''],
  ['in the tag that ends it', '</channel></rss'],
])('a feed that breaks off %s says so, and no half product is taken', async (_where, rest) => {
  const rows = await readFeed(RSS.replace('</channel></rss>', rest));
  expect(rows.map((row) => [row.line, row.record ? row.record.id : row.kind])).toEqual([
    [3, '7'],
    [8, 'no-picture'],
    [9, 'broke-off'],
  ]);
});

test('Atom and RSS 1.0', async () => {
  const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:g="http://base.google.com/ns/1.0">
<entry><id>ignored</id><g:id>1</g:id><title>Hat</title><link rel="alternate" href="https://shop.example/1"/>
<g:image_link>https://img.example/1.jpg</g:image_link></entry></feed>`;
  const rdf = `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><channel/>
<item><title>Hat</title><g:id>1</g:id><link>https://shop.example/1</link>
<g:image_link>https://img.example/1.jpg</g:image_link></item></rdf:RDF>`;
  for (const feed of [atom, rdf]) {
    expect(formatOf(feed)).toBe('google');
    expect(await productsOf(feed)).toMatchObject([{ id: '1', link: 'https://shop.example/1', type: 'hat' }]);
  }
});

test.each([
  ['2026-06-01T00:00+0900/2026-06-30T23:59+0900', 9],
  ['2026-07-01T00:00+0900/2026-07-30T23:59+0900', 20],
  ['2026-05-01T00:00-0800/2026-05-30T23:59-0800', 20],
  ['soon', 9],
  ['day 1/day 2', 9],
  ['5/1/2026/30/6/2026', 9],
  ['/5/1/2026', 9],
  ['2026-06-01/2026-06-15', 9],
  ['2026-06-15/2026-06-20', 9],
  ['2026-06-01/2026-06-14', 20],
  ['2026-06-16/2026-06-20', 20],
])('a sale price on %s', async (dates, price) => {
  const feed = `id\ttitle\timage link\tprice\tsale price\tsale price effective date\n1\tx\ta.jpg\t20 EUR\t9 EUR\t${dates}\n`;
  expect(formatOf(feed)).toBe('google');
  expect(await productsOf(feed, { now: new Date('2026-06-15T12:00') })).toMatchObject([{ price }]);
});

test('a billion laughs stays a joke, and no file is read', async () => {
  const feed = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">
<!ENTITY x SYSTEM "file:///etc/passwd">]>
<rss version="2.0"><channel><item><title>&b;&x;</title><image_link>x.png</image_link></item></channel></rss>`;
  const [product] = await productsOf(feed);
  expect(product?.title).toBe('&b;&x;');
});

test('Google may be called by any prefix', async () => {
  const other = RSS.replaceAll('g:', 'ns0:').replace('xmlns:g=', 'xmlns:ns0=');
  expect(other).toContain('<ns0:image_link>');
  expect(other).toContain('xmlns:ns0="http://base.google.com');
  expect(await readFeed(other)).toEqual(await readFeed(RSS));
});

test('of several sizes all are meant', async () => {
  const item = `<item><g:id>1</g:id><title>Tee</title><g:image_link>https://img.example/1.jpg</g:image_link>
<g:price>9 EUR</g:price><size>XS</size><g:size>S</g:size><g:size>M</g:size></item>`;
  const feed = `<rss xmlns:g="http://base.google.com/ns/1.0"><channel>${item}</channel></rss>`;
  expect(await productsOf(feed)).toMatchObject([{ sizes: ['S', 'M'] }]);
});

test.each([
  ['Home > Sale', 'Women > Dresses > Midi', 'Women > Dresses > Midi', 'dress'],
  ['Women > Skirts', 'Women > Dresses', 'Women > Skirts', 'skirt'],
  ['Home > Sale', 'Gifts', 'Home > Sale', null],
])('of the product types %s and %s the one that names a garment', async (first, second, category, type) => {
  const typed = (text: string) => `<g:product_type>${text.replaceAll('>', '&gt;')}</g:product_type>\n`;
  const item = `<item><g:id>1</g:id><title>Ada</title><g:image_link>https://img.example/1.jpg</g:image_link>
<product_type>Shoes</product_type>${typed(first)}${typed(second)}<g:price>9 EUR</g:price></item>`;
  expect(await productsOf(rss(item))).toMatchObject([{ category, type }]);
});
