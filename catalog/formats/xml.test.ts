import { expect, test } from 'vitest';
import { recogniseFeed } from '../recognise.ts';
import { formatOf, productsOf, readFeed, utf8 } from '../testing/read-feed.ts';

const COAT = {
  id: '7',
  title: 'Wool coat & belt',
  brand: 'Nord',
  price: 99.5,
  image: 'https://img.example/7.jpg',
  link: 'https://shop.example/7',
};

const FEEDS = {
  'a product of a shop module': `<?xml version="1.0" encoding="UTF-8"?>
<products><product id="7"><name><![CDATA[Wool coat & belt]]></name><manufacturer>Nord</manufacturer>
<price>99.50</price><currency>EUR</currency><images><image>https://img.example/7.jpg</image><image>https://img.example/8.jpg</image></images>
<url>https://shop.example/7</url><category><id>3</id><name>Coats</name></category></product></products>`,
  Tradedoubler: `<?xml version="1.0"?><result><products><product><name>Wool coat &amp; belt</name><productImage width="1">https://img.example/7.jpg</productImage>
<brand>Nord</brand><identifiers><sku>7</sku></identifiers><offers><offer id="o1"><productUrl>https://shop.example/7</productUrl>
<priceHistory><price currency="EUR">99.5</price></priceHistory></offer></offers></product></products></result>`,
  Rakuten: `<merchandiser><header><merchantId>1</merchantId><merchantName>Shop</merchantName></header>
<product product_id="7" name="Wool coat &amp; belt"><URL><product>https://shop.example/7</product><productImage>https://img.example/7.jpg</productImage></URL>
<price currency="EUR"><retail>99.5</retail></price><brand>Nord</brand></product></merchandiser>`,
  Heureka: `<?xml version="1.0"?><SHOP><SHOPITEM><ITEM_ID>7</ITEM_ID><PRODUCTNAME>Wool coat &amp; belt</PRODUCTNAME>
<URL>https://shop.example/7</URL><IMGURL>https://img.example/7.jpg</IMGURL><PRICE_VAT>99.5</PRICE_VAT>
<MANUFACTURER>Nord</MANUFACTURER><CATEGORYTEXT>Coats</CATEGORYTEXT></SHOPITEM></SHOP>`,
  YML: `<?xml version="1.0"?><yml_catalog><shop><name>Shop</name><currencies><currency id="EUR" rate="1"/></currencies>
<categories><category id="1">Coats</category><category id="2">Hats</category></categories>
<offers><offer id="7" available="true"><url>https://shop.example/7</url><price>99.5</price><currencyId>EUR</currencyId>
<picture>https://img.example/7.jpg</picture><picture>https://img.example/8.jpg</picture><name>Wool coat &amp; belt</name><vendor>Nord</vendor></offer></offers></shop></yml_catalog>`,
  'a list whose elements nobody knows': `<?xml version="1.0"?><root>${`<row><sku>7</sku><title>Wool coat &amp; belt</title><brand>Nord</brand>
<price>99,50 EUR</price><image_link>https://img.example/7.jpg</image_link><link>https://shop.example/7</link></row>`.repeat(
    2,
  )}</root>`,
  'a root that is called like that of Atom': `<feed><product><id>7</id><name>Wool coat &amp; belt</name><brand>Nord</brand>
<price>99.5</price><image href="https://img.example/7.jpg"/><link>https://shop.example/7</link></product></feed>`,
};
const MAPPED: Partial<Record<keyof typeof FEEDS, Record<string, string>>> = {
  Rakuten: { price: 'price/retail', link: 'URL/product' },
};

test.each(Object.entries(FEEDS))('%s', async (name, feed) => {
  const mapping = MAPPED[name as keyof typeof FEEDS];
  expect(formatOf(feed)).toBe('xml');
  const options = mapping ? { mapping } : {};
  expect((await productsOf(feed, options))[0]).toMatchObject(COAT);
  expect(await readFeed(feed, options, 5)).toEqual(await readFeed(feed, options));
});

test('whether it can be had, and the line it stands in', async () => {
  const [row] = await readFeed(FEEDS.YML);
  expect(row).toMatchObject({ line: 3, record: { available: true, currency: 'EUR' } });
});

test('where no element is known to be the picture, all are named, and one may be chosen', async () => {
  const feed = FEEDS.Heureka.replaceAll('IMGURL', 'OBRAZEK');
  expect(() => recogniseFeed(utf8(feed), 'shop.xml')).toThrow(/item_id, productname, url, obrazek/);
  expect(() => recogniseFeed(utf8(feed), 'shop.xml')).toThrow(
    expect.objectContaining({ columns: expect.arrayContaining(['obrazek']) }),
  );
  expect(await productsOf(feed, { mapping: { image: 'OBRAZEK' } })).toMatchObject([COAT]);
});

test('a feed that breaks off says so', async () => {
  const rows = await readFeed(FEEDS.Heureka.replace('</SHOP>', '<SHOPITEM><ITEM_ID>8</ITEM_ID>'));
  expect(rows.map(({ record, reason }) => record?.id ?? reason)).toEqual([
    '7',
    expect.stringMatching(/breaks off/),
  ]);
});

test.each([
  ['a page', '<!doctype html><html><body><product><a>x</a><image>x.jpg</image></product></body></html>'],
  ['a piece of a page', '<div><p>1</p><p>2</p></div><div><p>1</p><p>2</p></div>'],
])('%s is none', (_what, text) => {
  expect(formatOf(text)).toBe('schema-org');
});

test.each([
  ['produkty', 'produkt'],
  ['goods', 'good'],
  ['artikel', 'position'],
  ['Produkt', 'Zeile'],
])('in <%s> each <%s> is a product, however many there are', async (list, one) => {
  const product = (id: number) =>
    `<${one}><id>${id}</id><name>Coat</name><price>99</price><image>${id}.jpg</image></${one}>`;
  const feedOf = (count: number) =>
    `<?xml version="1.0"?><${list}>${Array.from({ length: count }, (_, i) => product(i + 1)).join('\n')}</${list}>`;
  expect(await productsOf(feedOf(3))).toMatchObject([{ id: '1' }, { id: '2' }, { id: '3', price: 99 }]);
  expect(await productsOf(feedOf(2000))).toHaveLength(2000);
});

test('a product is none of its sizes, though it is the only one and they are told first', async () => {
  const size = '<offer><id>s</id><stock>1</stock></offer>';
  const feed = `<product><offers>${size.repeat(3)}</offers><id>7</id><image>7.jpg</image></product>`;
  expect(await productsOf(feed)).toMatchObject([{ id: '7', image: '7.jpg' }]);
});

test('an element that comes up late in the feed is read, and what is read already stays where it is', async () => {
  const offer = (id: number, inside: string) =>
    `<offer><sku>${id}</sku><picture>${id}.jpg</picture><price>80</price>${inside}</offer>`;
  const plain = Array.from({ length: 1500 }, (_, i) => offer(i, '')).join('\n');
  const feed = `<offers>${plain}${offer(1500, '<oldprice>99</oldprice><id>x</id><sale_price>70</sale_price>')}${offer(1501, '')}</offers>`;
  expect((await productsOf(feed)).slice(-2)).toMatchObject([
    { id: '1500', price: 70, listPrice: 99 },
    { id: '1501', price: 80, listPrice: null },
  ]);
  const without = await productsOf(feed, { mapping: { salePrice: '' } });
  expect(without.at(-2)).toMatchObject({ id: '1500', price: 80, listPrice: 99 });
});

test.each([
  '<sizes><size>S</size><size>M</size></sizes>',
  '<size>S</size><size>M</size>',
  '<variants><variant><size>S</size></variant><variant><size>M</size></variant></variants>',
  '<sizes>S|M</sizes>',
  '<sizes>S\nM</sizes>',
  '<sizes><![CDATA[S<br>M]]></sizes>',
  '<sizes>&lt;ul&gt;&lt;li&gt;S&lt;/li&gt;&lt;li&gt;M&lt;/li&gt;&lt;/ul&gt;</sizes>',
  '<size name="S"/><size name="M"/>',
  '<sizes><size value="S" url="/p?s=S"/><size value="M" url="/p?s=M"/></sizes>',
  '<size name="EU">S</size><size name="EU">M</size>',
  '<size stock="0">XS</size><size stock="1">S</size><size name="M" stock="2"/><size name="L" stock="0"/>',
  '<enclosure><size>52341</size></enclosure><size>S</size><size>M</size>',
])('of sizes all are meant: %s', async (sizes) => {
  const product = (id: number) =>
    `<product><id>${id}</id><name>Tee</name><image>${id}.jpg</image>${sizes}</product>`;
  const products = await productsOf(`<products>${product(1)}${product(2)}${product(3)}</products>`);
  expect(products.map((one) => one.sizes)).toEqual(Array(3).fill(['S', 'M']));
});

test.each([
  '<param name="Color">red</param><param name="Size">S</param><param name="Size">M</param>',
  '<PARAM><PARAM_NAME>Barva</PARAM_NAME><VAL>red</VAL></PARAM><PARAM><PARAM_NAME>Velikost</PARAM_NAME><VAL>S</VAL></PARAM><PARAM><PARAM_NAME>Velikost</PARAM_NAME><VAL>M</VAL></PARAM>',
  '<fields>\n<field name="material" value="">wool</field>\n<field name="color" value="">red</field>\n<field name="size">S, M</field></fields>',
  '<attributes><attribute>\n<name>Farbe</name>\n<value>red</value>\n</attribute><attribute><name>Größe</name><value>S|M</value></attribute></attributes>',
])('what is labelled is read by its label: %s', async (labelled) => {
  const product = (id: number) =>
    `<product><id>${id}</id><name>Tee</name><image>${id}.jpg</image>${labelled}</product>`;
  const feed = `<products>${product(1)}${product(2)}</products>`;
  const said = { title: 'Tee', color: 'red', sizes: ['S', 'M'] };
  expect(await productsOf(feed)).toMatchObject([said, said]);
  expect(await readFeed(feed, {}, 3)).toEqual(await readFeed(feed));
});

const YML_SHOP = (categories: string, offers: string) => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE yml_catalog SYSTEM "shops.dtd">
<yml_catalog date="2026-06-01 10:00"><shop><name>Лавка</name><currencies><currency id="RUB" rate="1"/></currencies>
<categories>${categories}</categories>
<offers>${offers}</offers></shop></yml_catalog>`;

const offer = (id: number, category: string) =>
  `<offer id="${id}" available="true"><url>https://shop.example/${id}</url><price>4990</price><currencyId>RUB</currencyId>
${category}<picture>https://img.example/${id}.jpg</picture><name>Ада</name><vendor>Лён</vendor>
<param name="Размер">S</param><param name="Цвет">белый</param></offer>`;

test('the number of a category of YML stands for the names of it and those above it', async () => {
  const tree =
    '<category id="1">Одежда</category><category id="12" parentId="1">Женская</category>\n<category id="123" parentId="12">Dresses &amp; more</category>';
  const own = '<categoryId>123</categoryId><category>Hats</category>';
  const offers = [
    offer(1, '<categoryId> 123 </categoryId>'),
    offer(2, '<categoryId>9</categoryId>'),
    offer(3, own),
  ];
  const feed = YML_SHOP(tree, offers.join(''));
  expect(await productsOf(feed)).toMatchObject([
    {
      ...{ id: '1', category: 'Одежда > Женская > Dresses & more', type: 'dress', gender: 'female' },
      ...{ color: 'белый', sizes: ['S'], price: 4990, currency: 'RUB' },
    },
    { id: '2', category: null },
    { id: '3', category: 'Hats', type: 'hat' },
  ]);
  expect(await readFeed(feed, {}, 3)).toEqual(await readFeed(feed));
});

test('a product of YML that has no name is called by what it is, whose and which', async () => {
  const nameless = (inside: string) => offer(1, inside).replace('<name>Ада</name>', '').replace('RUB', 'RUR');
  const feed = YML_SHOP(
    '',
    [
      nameless('<typePrefix>Платье</typePrefix><model>Ада 7</model>'),
      nameless('<model>Лён Ада 7</model>'),
      nameless('<typePrefix>Платье</typePrefix>'),
    ].join(''),
  );
  expect(await productsOf(feed)).toMatchObject([
    { title: 'Платье Лён Ада 7', brand: 'Лён', type: 'dress', price: 4990, currency: 'RUB' },
    { title: 'Лён Ада 7' },
    { title: '1' },
  ]);
});

test('a catalogue of YML whose categories alone are more than what is looked at first', async () => {
  const many = Array.from({ length: 3000 }, (_, i) => `<category id="${i}">Раздел ${i}</category>`).join(
    '\n',
  );
  const feed = YML_SHOP(
    `${many}<category id="x" parentId="7">Skirts</category>`,
    offer(1, '<categoryId>x</categoryId>'),
  );
  expect(await productsOf(feed)).toMatchObject([{ id: '1', category: 'Раздел 7 > Skirts', type: 'skirt' }]);
});

test('elements that are never closed keep nobody waiting: the feed breaks off there', async () => {
  const deep = '<a>'.repeat(100_000) + '</b>'.repeat(100_000);
  const began = performance.now();
  const rows = await readFeed(
    `<products>${'<product><name>Coat</name><image>c.jpg</image></product>'.repeat(2)}${deep}`,
  );
  expect(rows.map((row) => (row.record ? row.record.title : row.kind))).toEqual([
    'Coat',
    'Coat',
    'broke-off',
  ]);
  expect(performance.now() - began).toBeLessThan(5000);
}, 120_000);
