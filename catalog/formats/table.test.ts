import { expect, test } from 'vitest';
import { recogniseFeed } from '../recognise.ts';
import { productsOf, readFeed, utf8 } from '../testing/read-feed.ts';

test.each([
  ['CSV', 'id,title,price,image_link\r\n1,"Shirt, blue\nlong",29.90 EUR,a.jpg\r\n'],
  ['TSV', 'id\ttitle\tprice\timage link\n1\tShirt, blue\t29.90 EUR\ta.jpg\n'],
  ['semicolons', '\ufeffid;title;price;image_link\n1;Shirt, blue;29,90 EUR;a.jpg\n'],
  [
    'bars, and a line that names the separator',
    'sep=|\nid|title|price|image\n1|Shirt, blue|29.90 EUR|a.jpg\n',
  ],
])('%s', async (_name, text) => {
  const [product] = await productsOf(text);
  expect(product).toMatchObject({ id: '1', price: 29.9, currency: 'EUR', image: 'a.jpg' });
  expect(product?.title).toMatch(/^Shirt, blue/);
});

const GERMAN =
  'Artikelnummer;Bezeichnung;Preis;Bild;Kategorie\n0815;Röcke für Mädchen;1.299,00 €;rock.jpg;Röcke\n';
const PRODUCT = { id: '0815', title: 'Röcke für Mädchen', price: 1299, currency: 'EUR', type: 'skirt' };

test.each([
  ['UTF-8 with a mark', Buffer.from(`\ufeff${GERMAN}`)],
  ['UTF-16 with a mark', Buffer.from(`\ufeff${GERMAN}`, 'utf16le')],
  ['UTF-16 without one', Buffer.from(GERMAN, 'utf16le')],
  ['UTF-16, the other way round', Buffer.from(`\ufeff${GERMAN}`, 'utf16le').swap16()],
  // The sign of the euro is 0x80 there.
  ['windows-1252', Buffer.from(GERMAN.replace('€', '\x80'), 'latin1')],
])('%s, headers in German', async (_name, bytes) => {
  expect(await productsOf(bytes)).toMatchObject([PRODUCT]);
});

// '원피스' in EUC-KR, behind two marks that are pairs as well.
const KOREAN = '\xa1\xda\xa1\xda\xbf\xf8\xc7\xc7\xbd\xba';

test.each([
  ['an accent beside another', 'Kleid rot Gr\xf6\xdfe M', 'Kleid rot Größe M'],
  ['accents of French', 'Robe cr\xe9\xe9e', 'Robe créée'],
  ['Korean', KOREAN, '★★원피스'],
])('%s, in as few letters as these', async (_what, written, title) => {
  const bytes = Buffer.from(`id;title;price;image\n1;${written};19,90 EUR;https://s/1.jpg\n`, 'latin1');
  expect(await productsOf(bytes)).toMatchObject([{ title }]);
});

const LATE = [
  ['windows-1252', 'latin1', 'Cr\xeape caf\xe9 dress', 'Crêpe café dress'],
  ['windows-1252, at the end of the feed', 'latin1', 'Robe cr\xe9', 'Robe cré'],
  ['EUC-KR', 'latin1', KOREAN, '★★원피스'],
  ['UTF-8', 'utf8', 'Crêpe 원피스', 'Crêpe 원피스'],
] as const;

test.each(LATE.flatMap((late) => [1, 1000, 65_536].map((size) => [...late, size] as const)))(
  'letters in %s behind the head, %s %s read as %s in chunks of %d',
  async (_name, encoding, written, title, size) => {
    const plain = Array.from(
      { length: 1500 },
      (_, i) => `${i},https://shop.example/${i}/picture.jpg,Plain dress`,
    );
    const feed = `id,image,title\n${plain.join('\n')}\nlate,l.jpg,${written}`;
    const rows = await readFeed(Buffer.from(feed, encoding), {}, size);
    expect(rows.at(-1)).toMatchObject({ record: { id: 'late', title } });
    expect(rows).toHaveLength(1501);
  },
);

const UMLAUTS = Array<string>(40).fill('Größe Café');
test.each([
  ['early, among many letters', 0, UMLAUTS],
  ['late, among many', 1500, UMLAUTS],
  ['early, beside a single one', 0, ['Café']],
  ['late, beside a single one', 1500, ['Café']],
])('a title in UTF-8 that is cut inside of a letter costs itself only: %s', async (_where, plain, titles) => {
  const row = (title: string, i: number) => `${title}-${i},${title},https://shop.example/${i}/picture.jpg\n`;
  const before = Array.from({ length: plain }, (_, i) => row('Plain dress', i)).join('');
  const feed = [
    `id,title,image\n${before}cut,Caf`,
    Uint8Array.of(0xc3),
    `,c.jpg\n${titles.map(row).join('')}`,
  ];
  const products = await productsOf(Buffer.concat(feed.map((part) => Buffer.from(part as string))));
  expect(products.slice(plain).map(({ title }) => title)).toEqual(['Caf\ufffd', ...titles]);
});

test('what XML says of its encoding is believed', async () => {
  const xml = (title: string) =>
    `<?xml version="1.0" encoding="ISO-8859-2"?><rss><item><id>1</id><title>${title}</title><image>a.jpg</image></item></rss>`;
  // 0xb3 is ł there, and ³ in windows-1252.
  expect(await productsOf(Buffer.from(xml('Kr\xb3j'), 'latin1'))).toMatchObject([{ title: 'Krłj' }]);
});

const PICTURES = ['img', 'image1', 'image_1', 'Image URL 1', 'Images 1', 'Main Image', 'Main Image URL'];
const MORE = ['Image Src', 'thumbnail', 'URL image', 'Bild 1', 'Photo URL', 'Picture 1', '画像URL'];

test.each([...PICTURES, ...MORE])('a picture in the column %s', async (column) => {
  expect(await productsOf(`id,${column}\n1,a.jpg\n`)).toMatchObject([{ id: '1', image: 'a.jpg' }]);
});

test.each(['Artikelnr.', 'Artikel-Nr.', 'Código', 'Referencia', 'Réf.', '품번'])(
  'an id in the column %s',
  async (column) => {
    expect(await productsOf(`${column},image\n0815,a.jpg\n`)).toMatchObject([{ id: '0815' }]);
  },
);

test('of numbered pictures the first, unless a column has no number', async () => {
  const numbered = 'id,image2,image1\n1,b.jpg,a.jpg\n';
  expect(await productsOf(numbered)).toMatchObject([{ image: 'a.jpg' }]);
  const beside = 'id,image1,image\n1,b.jpg,a.jpg\n';
  expect(await productsOf(beside)).toMatchObject([{ image: 'a.jpg' }]);
});

test('of columns with one name the first that is filled in, of several pictures the first', async () => {
  const feed =
    'id,images,color,color\n1,"https://img.example/w_1,h_2/a.jpg, https://img.example/b.jpg",,blue\n2,c.jpg,red,blue\n';
  expect(await productsOf(feed)).toMatchObject([
    { image: 'https://img.example/w_1,h_2/a.jpg', color: 'blue' },
    { image: 'c.jpg', color: 'red' },
  ]);
});

test.each([
  ['price,regular_price,sale_price', '19.90,39.90,19.90', 19.9, 39.9],
  ['price,regular_price,sale_price', '39.90,39.90,19.90', 19.9, 39.9],
  ['Preis,Normalpreis,x', '19.90,39.90,', 19.9, 39.9],
  ['판매가,정가,x', '19900,39900,', 19_900, 39_900],
  ['판매가,정상가,x', '19900,39900,', 19_900, 39_900],
  ['정상가,할인가,x', '39900,19900,', 19_900, 39_900],
  ['regular_price,sale_price,x', '39.90,19.90,', 19.9, 39.9],
  ['regular_price,x,y', '39.90,,', 39.9, null],
  ['price,sale_price,x', '49.99,59.99,', 49.99, null],
  ['price,sale_price,list_price', '49.99,59.99,79.99', 49.99, 79.99],
  ['price,sale_price,x', '49.99 EUR,59900 KRW,', 59_900, null],
])('the prices in the columns %s', async (columns, cells, price, listPrice) => {
  const feed = `id,image,${columns}\n1,a.jpg,${cells}\n`;
  expect(await productsOf(feed)).toMatchObject([{ price, listPrice }]);
});

test.each([
  ['53', true],
  ['0', false],
  ['auf Lager', true],
  ['ausverkauft', false],
  ['Rupture de stock', false],
  ['품절', false],
  ['판매중', true],
  ['2-3 Tage', null],
])('a stock of %s', async (stock, available) => {
  expect(await productsOf(`id,image,stock\n1,a.jpg,${stock}\n`)).toMatchObject([{ available }]);
});

test('addresses with commas in them are parted by what else stands between them', async () => {
  const [first, second] = [
    'https://img.example/w_600,q_auto/1.jpg',
    'https://img.example/w_600,q_auto/2.jpg',
  ];
  const feed = `id,name,images\n1,Tee,"${first}~${second}"\n2,Top,${first.replaceAll(',', '')}/~/a~b.jpg\n`;
  expect((await productsOf(feed)).map(({ image }) => image)).toEqual([
    first,
    `${first.replaceAll(',', '')}/~/a~b.jpg`,
  ]);
});

test('a list that a program wrote into a cell is read, and no bracket of it', async () => {
  const feed = `uniq_id,product_name,product_category_tree,retail_price,discounted_price,image,sizes
1,Ada,"[""Clothing >> Women's Clothing >> Shorts""]",999,379,"[""https://img.example/1.jpg""]","['S', 'M']"
2,Bo,[new] Coats,20,,https://img.example/2.jpg,S
`;
  expect(await productsOf(feed)).toMatchObject([
    {
      ...{ id: '1', category: "Clothing >> Women's Clothing >> Shorts", type: 'shorts', gender: 'female' },
      ...{ price: 379, listPrice: 999, sizes: ['S', 'M'] },
    },
    { category: '[new] Coats', price: 20, listPrice: null },
  ]);
});

test("Shopware's products: prices with their tax, and categories that are numbers alone", async () => {
  const uuid = '0c17372fe6aa46059a97fc28b40f46c4';
  const feed = `id;parent_id;product_number;active;stock;name;price_net;price_gross;cover_media_url;manufacturer_name;categories
${uuid};;A1;1;5;Kleid Ada;42.01;49.99;https://img.example/1.jpg;Nord;${uuid}|${uuid}
1;;A2;0;5;Rock Bo;42.01;49.99;https://img.example/2.jpg;Nord;
`;
  expect(await productsOf(feed)).toMatchObject([
    {
      id: uuid,
      title: 'Kleid Ada',
      brand: 'Nord',
      price: 49.99,
      category: null,
      type: 'dress',
      available: true,
    },
    { id: '1', type: 'skirt', available: false },
  ]);
});

test('a product that PrestaShop does not show cannot be had', async () => {
  const feed = `Product ID;Active (0/1);Name *;Quantity;Image URLs (x,y,z...)
1;0;Coat;7;https://img.example/1.jpg
2;1;Hat;7;https://img.example/2.jpg
`;
  expect((await productsOf(feed)).map(({ available }) => available)).toEqual([false, true]);
});

test("Ecwid's products, whose options and variations take rows of their own", async () => {
  const feed = `type,product_internal_id,product_sku,product_name,product_price,product_compare_to_price,product_is_available,product_quantity,product_media_main_image_url,product_category_1,product_brand,product_option_name,product_option_value
product,11,C1,Wool coat,80,100,true,0,https://img.example/1.jpg,Coats,Nord,,
product_option,11,,,,,,,,,,Size,S
`;
  expect(await readFeed(feed)).toMatchObject([
    {
      record: {
        ...{ id: '11', title: 'Wool coat', brand: 'Nord', price: 80, listPrice: 100 },
        ...{ category: 'Coats', type: 'outerwear', available: true },
      },
    },
    { line: 3, kind: 'no-picture' },
  ]);
});

test('whom it is for is said by its category where nothing else says it', async () => {
  const feed =
    'id,image,category,gender\n1,a.jpg,Damen > Kleider,\n2,b.jpg,Damen > Kleider,unisex\n3,c.jpg,Kleider,\n';
  const products = await productsOf(feed);
  expect(products.map(({ gender }) => gender)).toEqual(['female', 'unisex', null]);
});

test.each([
  [
    'category_name1,category_name2,category_name3,category_name4',
    '패션의류,여성의류,아우터,코트',
    'outerwear',
  ],
  ['대분류,중분류,소분류,세분류', '패션의류,남성의류,셔츠/남방,', 'shirt'],
  ['Category 1,Category 2,x,y', 'Damen,Kleider,,', 'dress'],
])('a category that is parted among the columns %s', async (columns, cells, type) => {
  const feed = `id,title,image,other,${columns}\n1,N,a.jpg,Mode,${cells}\n`;
  const category = cells.split(',').filter(Boolean).join(' > ');
  expect(await productsOf(feed)).toMatchObject([{ category, type }]);
  expect(await productsOf(feed, { mapping: { category: 'other' } })).toMatchObject([{ category: 'Mode' }]);
  expect(await productsOf(feed, { mapping: { category: '' } })).toMatchObject([{ category: null }]);
});

test('a group of wares is a category, and 0 is no group of variants', async () => {
  const wares = 'Artikelnummer;Bezeichnung;Bild;Gruppe\n1;Ada;a.jpg;Damenkleider\n';
  expect(await productsOf(wares)).toMatchObject([{ category: 'Damenkleider', type: 'dress', groupId: null }]);
  const groups = 'id,image,parent_id\n1,a.jpg,0\n2,b.jpg,1\n';
  expect(await productsOf(groups)).toMatchObject([{ groupId: null }, { groupId: '1' }]);
});

test.each(['a.jpg|b.jpg', 'a.jpg, b.png', 'a.jpg ; b.jpg;c.jpg', 'a.jpg,', 'a.jpg;;b.jpg?v=1'])(
  'of the files in %s the first',
  async (cell) => {
    expect(await productsOf(`id\timage\n1\t${cell}\n`)).toMatchObject([{ image: 'a.jpg' }]);
  },
);

test.each([
  ['www.shop.com/a.jpg?v=1, www.shop.com/b.jpg?v=1', 'https://www.shop.com/a.jpg?v=1'],
  ['www.shop.com/w_1,h_2/a|www.shop.com/w_1,h_2/b', 'https://www.shop.com/w_1,h_2/a'],
  ['/media/a.jpg,w=300', 'https://feeds.example/media/a.jpg,w=300'],
])('of the addresses without a scheme in %s the first', async (cell, image) => {
  const feed = `id\timage\n1\t${cell}\n`;
  expect(await productsOf(feed, { base: 'https://feeds.example/feed.csv' })).toMatchObject([{ image }]);
});

test('pictures and links start from where the feed came from', async () => {
  const feed = 'id,image,link\n1,img/a.jpg,/p/1\n2,//cdn.example/b.jpg,https://other.example/2\n';
  expect(await productsOf(feed, { base: 'https://shop.example/feeds/all.csv' })).toMatchObject([
    { image: 'https://shop.example/feeds/img/a.jpg', link: 'https://shop.example/p/1' },
    { image: 'https://cdn.example/b.jpg', link: 'https://other.example/2' },
  ]);
});

test.each([
  ['www.shop.example/img/a.jpg', 'https://www.shop.example/img/a.jpg'],
  ['shop.com:8080/a.jpg', 'https://shop.com:8080/a.jpg'],
  ['cdn.möbel.de/a.jpg', 'https://cdn.xn--mbel-5qa.de/a.jpg'],
  ['photos.de/a.jpg', 'https://feeds.example/x/photos.de/a.jpg'],
  ['www.jpg', 'https://feeds.example/x/www.jpg'],
])('%s in a feed from elsewhere is %s', async (written, address) => {
  const feed = `id,image,link\n1,${written},${written}\n`;
  const [product] = await productsOf(feed, { base: 'https://feeds.example/x/feed.csv' });
  expect([product?.image, product?.link]).toEqual([address, address]);
});

test.each([
  ['javascript:alert(1)', 'picture-address'],
  ['../../etc/passwd.png', 'picture-outside'],
  ['/../etc/passwd.png', 'picture-outside'],
  ['/w/../../x.png', 'picture-outside'],
  ['\\\\host\\x.png', 'picture-outside'],
  ['C:\\Windows\\a.png', 'picture-address'],
  ['file:///etc/passwd', 'picture-address'],
  ['', 'no-picture'],
])('a picture at %j is left out, with its line', async (image, kind) => {
  const rows = await readFeed(`id,image,link\n1,a.jpg,javascript:alert(1)\n2,${image},x\n3,b.jpg,\n`);
  expect(rows).toMatchObject([{ record: { link: null } }, { line: 3, kind }, { record: { id: '3' } }]);
});

test('a quote too many costs its row only; so do 10 MB in a cell', async () => {
  const feed = `id,title,image\n1,"x,a.jpg\n2,${'y'.repeat(10_000_000)},b.jpg\n3,z,c.jpg\n`;
  const rows = await readFeed(feed);
  expect(rows).toMatchObject([
    { line: 2 },
    { line: 3, kind: 'too-large' },
    { line: 4, record: { id: '3', title: 'z' } },
  ]);
});

test('a row over lines with cells too many costs its own lines, not the good row behind it', async () => {
  const rows = await readFeed('id,title,image\na,b,c,"x\n"\ng,Good,g.jpg\nh,",k",h.jpg\n');
  expect(rows.map(({ line, record }) => [line, record?.id])).toEqual([
    [2, undefined],
    [3, undefined],
    [4, 'g'],
    [5, 'h'],
  ]);
});

test.each([
  ['in a column of its own', 'price,currency', '12.500,KWD', {}],
  ['by the person', 'price,brand', '12.500,', { currency: 'KWD' }],
  ['in the price, which is believed more', 'price,currency', '12.500 KWD,', { currency: 'EUR' }],
])('a currency with three decimals that is named %s', async (_where, columns, cells, options) => {
  const feed = `id,image,${columns}\n1,a.jpg,${cells}\n`;
  expect(await productsOf(feed, options)).toMatchObject([{ price: 12.5, currency: 'KWD' }]);
});

test.each([
  ['price,sale_price', '12.500 KWD,9.500'],
  ['price,list_price', '9.500 KWD,12.500'],
  ['price,list_price', '9.500,12.500 KWD'],
])('a currency with three decimals that one of %s names is that of both', async (columns, cells) => {
  const products = await productsOf(`id,image,${columns}\n1,a.jpg,${cells}\n`, { currency: 'EUR' });
  expect(products).toMatchObject([{ price: 9.5, listPrice: 12.5, currency: 'KWD' }]);
});

test('columns that nobody knows are mapped by hand, and a wrong name is said', async () => {
  const feed = 'Nr,Wort,Wert,Datei\n1,Rock,9.90 EUR,a.jpg\n';
  const mapping = { id: 'Nr', title: 'Wort', price: 'Wert', image: 'Datei' };
  expect(await productsOf(feed, { mapping })).toMatchObject([{ id: '1', title: 'Rock', price: 9.9 }]);
  expect(() => recogniseFeed(utf8(feed), 'x.csv', { mapping: { image: 'Foto' } })).toThrow(
    /no column "Foto"/,
  );
});

test.each([
  ['a table without a picture column', utf8('name,age\nx,1\n'), /--map image=/],
  ['many zeros', utf8('id,image\n\0\0\0\0'), /binary.*give a feed as CSV/],
  [
    'packed bytes without zeros',
    Uint8Array.from({ length: 4096 }, (_, i) => (i * 167) % 255 || 1),
    /binary.*give a feed as CSV/,
  ],
  [
    'control characters in a name',
    utf8('na\x1b[31mme,"a\nge",picture of a long dress\nx,1,2\n'),
    /are na \[31mme, a ge,/,
  ],
  ['a zip archive', utf8('PK\x03\x04'), /zip/],
  ['nothing', utf8(' \n'), /empty/],
])('%s is no feed', (_name, bytes, message) => {
  expect(() => recogniseFeed(bytes, 'feed.csv')).toThrow(message);
});

test('a list price alone is no price that could not be read', async () => {
  const [row] = await readFeed('id,image,list_price\n1,a.jpg,19.90 EUR\n');
  expect(row).toMatchObject({ record: { price: null }, notes: [{ kind: 'no-price' }] });
});

test('what a product loses on its way in is told with its line', async () => {
  const rows = await readFeed(
    'id,title,image,price,link\n1,A,a.jpg,ask us,javascript:alert(1)\n2,B,b.jpg,,https://shop.example/b\n3,C,c.jpg,5 EUR,\n',
  );
  expect(
    rows.map(({ line, record, ...rest }) => [line, record?.link, 'notes' in rest ? rest.notes : []]),
  ).toEqual([
    [
      2,
      null,
      [
        { kind: 'price-unread', detail: expect.stringContaining('(ask us)'), found: 'ask us' },
        {
          kind: 'link-dropped',
          detail: expect.stringContaining('(javascript:alert(1))'),
          found: 'javascript:alert(1)',
        },
      ],
    ],
    [3, 'https://shop.example/b', [{ kind: 'no-price', detail: 'no price is named' }]],
    [4, null, []],
  ]);
});

// 'ワンピース' and 'Платье' as a spreadsheet of their countries saves them.
test.each([
  ['shift_jis', [0x83, 0x8f, 0x83, 0x93, 0x83, 0x73, 0x81, 0x5b, 0x83, 0x58], 'ワンピース'],
  ['windows-1251', [0xcf, 0xeb, 0xe0, 0xf2, 0xfc, 0xe5], 'Платье'],
])('a feed in %s is read by its name', async (encoding, letters, title) => {
  const bytes = Uint8Array.from([...utf8('id,title,image\n1,'), ...letters, ...utf8(',a.jpg\n')]);
  expect(await productsOf(bytes, { encoding })).toMatchObject([{ title }]);
});

test('an encoding that is none is refused, and a picture stays one', () => {
  expect(() => recogniseFeed(utf8('id,image\n'), 'x.csv', { encoding: 'klingon' })).toThrow(/"klingon"/);
  expect(() => recogniseFeed(utf8('PK\x03\x04'), 'x.zip', { encoding: 'gbk' })).toThrow(/zip/);
});

test.each([1, 3, 65_536])('line ends of an old Mac, in chunks of %d', async (size) => {
  const rows = await readFeed('id,title,image\r1,"A\rB",a.jpg\r2,B,\r3,C,c.jpg\r', {}, size);
  expect(rows.map(({ line, record }) => [line, record?.title])).toEqual([
    [2, 'A B'],
    [4, undefined],
    [5, 'C'],
  ]);
});

test('a link without its shop begins at the one that is named, and a picture beside the feed does not', async () => {
  const feed =
    'id,title,price,image,link\n1,Coat,9 EUR,a.jpg,/products/coat\n2,Cap,9 EUR,b.jpg,https://else.example/2\n';
  expect(await productsOf(feed, { shop: 'https://shop.example' })).toMatchObject([
    { image: 'a.jpg', link: 'https://shop.example/products/coat' },
    { link: 'https://else.example/2' },
  ]);
});

test('Korean shops call the link by its English name too', async () => {
  const feed = 'id,이미지,상품URL\n1,a.jpg,https://shop.example/1\n';
  expect(await productsOf(feed)).toMatchObject([{ link: 'https://shop.example/1' }]);
});

test("words in a Mac's spelling are kept as people type them, and an id and a picture as they are written", async () => {
  const feed =
    '상품번호,상품명,브랜드,카테고리,색상,이미지\n원피스,린넨 원피스,하늘,여성의류,파란색,원피스.jpg\n';
  const [product] = await productsOf(feed.normalize('NFD'));
  expect(product).toMatchObject({
    id: '원피스'.normalize('NFD'),
    title: '린넨 원피스',
    brand: '하늘',
    category: '여성의류',
    color: '파란색',
    image: '원피스.jpg'.normalize('NFD'),
  });
});

test("a picture that is written from the shop's root begins in the feed's folder, and at its address in one of the web", async () => {
  const feed = 'id,image\n1,/w/s/ws1.jpg\n2,//img.example/2.jpg\n';
  expect(await productsOf(feed)).toMatchObject([
    { image: 'w/s/ws1.jpg' },
    { image: 'https://img.example/2.jpg' },
  ]);
  const pictureOf = (name: string) => (name === 'w/s/ws1.jpg' ? 'media/w/s/ws1.jpg' : null);
  expect((await productsOf(feed, { pictureOf }))[0]).toMatchObject({ image: 'media/w/s/ws1.jpg' });
  const base = 'https://shop.example/feeds/all.csv';
  expect((await productsOf(feed, { base }))[0]).toMatchObject({ image: 'https://shop.example/w/s/ws1.jpg' });
});

test('a path from the root of the computer is told as it is written, unless it begins beside the feed', async () => {
  const feed =
    'id,image\n1,/home/me/photos/1.jpg\n2,/w/s/ws1.jpg\n3,/%C3%A9t%C3%A9/3.jpg\n4,"/srv/4.jpg,/srv/5.jpg"\n';
  const beside = new Set(['feed.csv', 'w', 'été']);
  const outside = { kind: 'picture-outside' };
  expect(await readFeed(feed, { beside })).toMatchObject([
    { ...outside, found: '/home/me/photos/1.jpg' },
    { record: { image: 'w/s/ws1.jpg' } },
    { record: { image: '%C3%A9t%C3%A9/3.jpg' } },
    { ...outside, found: '/srv/4.jpg,/srv/5.jpg' },
  ]);
  // Of a feed that came alone it is not known what lies beside it.
  expect(await productsOf(feed, { beside: new Set() })).toHaveLength(4);
  const pictureOf = (name: string) => (name === 'home/me/photos/1.jpg' ? 'photos/1.jpg' : null);
  expect(await productsOf(feed, { beside, pictureOf })).toMatchObject([
    { image: 'photos/1.jpg' },
    { id: '2' },
    { id: '3' },
  ]);
});

test.each([
  '["https://img.example/1.jpg","https://img.example/2.jpg"]',
  '["https:\\/\\/img.example\\/1.jpg"]',
  '[{"url":"https://img.example/1.jpg","alt":""}]',
  "['https://img.example/1.jpg', 'https://img.example/2.jpg']",
  '{https://img.example/1.jpg,https://img.example/2.jpg}',
  '{"https://img.example/1.jpg","https://img.example/2.jpg"}',
])('of the pictures in %s the first is taken', async (cell) => {
  const feed = `id\timage\n1\t${cell}\n`;
  expect(await productsOf(feed)).toMatchObject([{ image: 'https://img.example/1.jpg' }]);
});

test.each([
  ['VK brutto', 'EK netto', 'Webseite', 'Farbton', 'Konfektion'],
  ['VK-Preis', 'EK-Preis', 'Website', 'Farbton', 'Konfektionsgröße'],
  ['VK (brutto)', 'VK (netto)', 'Webseite', 'Farbe', 'Konfektionsgrösse'],
])('German columns of a wholesaler: %s, %s, %s, %s, %s', async (price, other, link, color, size) => {
  const feed = `Artikelnummer;Bezeichnung;${other};${price};Bild;${link};${color};${size}
0815;Kleid Ada;19,90;49,90;a.jpg;https://shop.example/0815;nachtblau;38\n`;
  expect(await productsOf(feed)).toMatchObject([
    { price: 49.9, link: 'https://shop.example/0815', color: 'nachtblau', sizes: ['38'] },
  ]);
});

test("the old feeds of Commission Junction, whose titles are a book's", async () => {
  const feed = `PROGRAMNAME,PROGRAMURL,CATALOGNAME,LASTUPDATED,NAME,KEYWORDS,DESCRIPTION,SKU,MANUFACTURER,MANUFACTURERID,UPC,ISBN,CURRENCY,SALEPRICE,PRICE,RETAILPRICE,FROMPRICE,BUYURL,IMPRESSIONURL,IMAGEURL,ADVERTISERCATEGORY,THIRDPARTYID,THIRDPARTYCATEGORY,AUTHOR,ARTIST,TITLE,PUBLISHER,LABEL,FORMAT,SPECIAL,GIFT,PROMOTIONALTEXT,STARTDATE,ENDDATE,OFFLINE,ONLINE,INSTOCK,CONDITION,WARRANTY,STANDARDSHIPPINGCOST
Shop,https://shop.example,Clothes,06/01/2026,Linen Coat,coat,Long,LC-1,Nord,,,,USD,79.00,99.00,120.00,,https://www.anrdoezrs.net/click-1-2?url=x,https://www.lduhtrp.net/image-1-2,https://img.example/1.jpg,Women > Coats,,,,,,,,,NO,NO,,,,NO,YES,YES,NEW,,5.95
`;
  expect(await productsOf(feed)).toMatchObject([
    {
      ...{ id: 'LC-1', title: 'Linen Coat', brand: 'Nord', price: 79, listPrice: 120, currency: 'USD' },
      ...{ link: 'https://www.anrdoezrs.net/click-1-2?url=x', image: 'https://img.example/1.jpg' },
      ...{ category: 'Women > Coats', type: 'outerwear', gender: 'female', available: true },
    },
  ]);
});

const OPENCART = `product_id,name(en-gb),categories,sku,location,quantity,model,manufacturer,image_name,shipping,price,points,status,description(en-gb)
42,Wool coat,"203,20",WC,,5,coat-1,Nord,catalog/demo/wool coat.jpg,yes,100.0000,0,true,Warm
43,Wool hat,203,WH,,5,hat-1,Nord,catalog/demo/hat.jpg,yes,20.0000,0,false,Warm
`;

test("OpenCart's products: numbers of categories are none of Google's, and pictures lie in the shop", async () => {
  const shop = 'https://shop.example/store/index.php';
  expect(await productsOf(OPENCART, { shop, currency: 'EUR' })).toMatchObject([
    {
      ...{ id: '42', title: 'Wool coat', brand: 'Nord', price: 100, category: null, type: 'outerwear' },
      image: 'https://shop.example/store/image/catalog/demo/wool%20coat.jpg',
      link: 'https://shop.example/store/index.php?route=product/product&product_id=42',
      available: true,
    },
    { id: '43', type: 'hat', available: false },
  ]);
  const pictureOf = (name: string) => (name.endsWith('hat.jpg') ? 'image/catalog/demo/hat.jpg' : null);
  const beside = await productsOf(OPENCART, { shop: 'https://shop.example', pictureOf });
  expect(beside[1]).toMatchObject({ image: 'image/catalog/demo/hat.jpg' });
  expect((await productsOf(OPENCART))[0]).toMatchObject({ image: 'catalog/demo/wool coat.jpg', link: null });
});

const CAFE24 =
  '상품코드,자체 상품코드,진열상태,판매상태,상품분류 번호,상품명,소비자가,공급가,상품가,판매가,옵션사용,품목 구성방식,옵션입력,이미지등록(상세),이미지등록(목록),제조사,브랜드';

test.each([
  ['색상{검정|흰색}//사이즈{S|M|L}', '검정', ['S', 'M', 'L']],
  ['사이즈 선택{FREE}', null, ['One size']],
  ['COLOR{Ivory}//SIZE{55|66|77반}', 'Ivory', ['55', '66', '77반']],
  ['길이{숏|롱}', null, []],
  ['', null, []],
])('the options %s of Cafe24', async (options, color, sizes) => {
  const feed = `${CAFE24}\nP000000A,A-1,Y,Y,42|43,린넨 원피스,89000,40000,59000,59000,Y,T,${options},202606/a.jpg,202606/b.jpg,M0000000,B0000000
P000000B,A-2,Y,N,42,린넨 셔츠,,40000,59000,59000,N,,${options},202606/c.jpg,,M0000000,하늘\n`;
  expect(await productsOf(feed)).toMatchObject([
    {
      ...{ id: 'P000000A', brand: null, price: 59_000, listPrice: 89_000, image: '202606/a.jpg' },
      ...{ type: 'dress', color, sizes, available: true },
    },
    { brand: '하늘', color, sizes: [], available: false },
  ]);
});

test.each([
  ['옵션명,옵션값', '"색상\n사이즈","블랙,화이트\nS,M"'],
  ['구매옵션유형1,구매옵션값1,구매옵션유형2,구매옵션값2', '패션의류/잡화 사이즈,,사이즈,"S,M"'],
  ['옵션유형1,옵션값1,옵션유형2,옵션값2', '색상,블랙,사이즈,"S, M"'],
])('the sizes of a Korean market place, in the columns %s', async (columns, cells) => {
  const feed = `판매자상품코드,상품명,판매가,대표이미지,${columns}\n1,셔츠,29000,a.jpg,${cells}\n`;
  expect(await productsOf(feed)).toMatchObject([{ sizes: ['S', 'M'] }]);
});
