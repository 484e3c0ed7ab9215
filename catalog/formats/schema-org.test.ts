import { expect, test } from 'vitest';
import { formatOf, productsOf, readFeed } from '../testing/read-feed.ts';

const page = (head: string, body = '') =>
  `<!doctype html><html><head><title>Shop</title>${head}</head><body>${body}</body></html>`;
const script = (json: unknown) =>
  `<script type="application/ld+json">${typeof json === 'string' ? json : JSON.stringify(json)}</script>`;

const COAT = {
  '@context': 'https://schema.org/',
  '@type': ['Product', 'Thing'],
  '@id': '#coat',
  sku: 'C-1',
  name: 'Wool &amp; silk coat',
  brand: { '@type': 'Brand', name: 'Acme' },
  image: ['data:image/gif;base64,R0lGOD', { '@type': 'ImageObject', url: '//img.example/coat.jpg' }],
  category: 'Women > Coats',
  color: 'Camel',
  size: [{ '@type': 'SizeSpecification', name: 'medium' }, 'L'],
  audience: { '@type': 'PeopleAudience', suggestedGender: 'female' },
  offers: {
    '@type': 'Offer',
    availability: 'http://schema.org/InStock',
    url: '/coat',
    priceSpecification: [
      {
        '@type': 'UnitPriceSpecification',
        priceType: 'https://schema.org/ListPrice',
        price: 250,
        priceCurrency: 'EUR',
      },
      { '@type': 'UnitPriceSpecification', price: 199.5, priceCurrency: 'EUR' },
    ],
  },
};

test('a product in a @graph: type lists, image objects, price specifications, addresses relative to the page', async () => {
  const feed = page(
    `<link rel="canonical" href="https://shop.example/women/coat">${script({ '@graph': [{ '@type': 'WebPage' }, COAT] })}`,
  );
  expect(formatOf(feed)).toBe('schema-org');
  expect(await productsOf(feed)).toEqual([
    {
      id: 'C-1',
      title: 'Wool & silk coat',
      brand: 'Acme',
      price: 199.5,
      listPrice: 250,
      currency: 'EUR',
      link: 'https://shop.example/coat',
      image: 'https://img.example/coat.jpg',
      category: 'Women > Coats',
      type: 'outerwear',
      color: 'Camel',
      gender: 'female',
      sizes: ['M', 'L'],
      available: true,
      groupId: null,
    },
  ]);
});

test.each([
  [
    'AggregateOffer',
    { '@type': 'AggregateOffer', lowPrice: '15.00', highPrice: '20', priceCurrency: 'USD' },
    15,
  ],
  [
    'AggregateOffer with offers',
    { '@type': 'AggregateOffer', offers: [{ price: 18 }, { price: '17', priceCurrency: 'USD' }] },
    17,
  ],
  ['a list', [{ price: '0', priceCurrency: 'USD' }, { price: 1299.125 }], 1299.125],
  [
    'one that is sold out and a dearer one',
    [
      { price: 10, priceCurrency: 'USD', availability: 'https://schema.org/OutOfStock' },
      { price: 20, availability: 'https://schema.org/InStock' },
    ],
    20,
  ],
  [
    'AggregateOffer whose lowest is sold out',
    { lowPrice: 10, priceCurrency: 'USD', offers: [{ price: 10, availability: 'SoldOut' }, { price: 20 }] },
    20,
  ],
  ['all of them sold out', [{ price: 10, priceCurrency: 'USD', availability: 'OutOfStock' }], 10],
  [
    'what members pay',
    { priceCurrency: 'USD', priceSpecification: [{ price: 20 }, { price: 15, validForMemberTier: {} }] },
    20,
  ],
  [
    'what members are offered',
    [
      { price: 20, priceCurrency: 'USD' },
      { price: 15, validForMemberTier: {} },
    ],
    20,
  ],
  [
    'a price of a part',
    {
      priceCurrency: 'USD',
      priceSpecification: [
        { price: 20, referenceQuantity: { value: '1', unitCode: 'C62' } },
        { price: 4, referenceQuantity: { value: 1, unitCode: 'MTR' } },
        { price: 3, referenceQuantity: { value: 0.1, unitCode: 'H87' } },
      ],
    },
    20,
  ],
  [
    'texts with three decimals',
    [
      { price: '12.500', priceCurrency: 'KWD' },
      { price: '15', priceCurrency: 'KWD' },
    ],
    12.5,
    'KWD',
  ],
  [
    'two currencies',
    [
      { price: 1500, priceCurrency: 'JPY' },
      { price: 10, priceCurrency: 'USD' },
      { price: 1400, priceCurrency: 'JPY' },
    ],
    1400,
    'JPY',
  ],
  [
    'two currencies, the first one sold out',
    [
      { price: 1500, priceCurrency: 'JPY', availability: 'SoldOut' },
      { price: 10, priceCurrency: 'USD' },
    ],
    10,
  ],
  [
    'the currency in the specification, and a list price in another',
    {
      priceSpecification: [
        { price: 1500, priceCurrency: 'JPY', priceType: 'ListPrice' },
        { price: 10, priceCurrency: 'USD' },
      ],
    },
    10,
  ],
  ['free text', { price: 'on request', priceCurrency: 'USD' }, null],
])('offers: %s', async (_name, offers, price, currency = 'USD') => {
  expect(await productsOf(page(script({ ...COAT, offers })))).toMatchObject([{ price, currency }]);
});

test.each([
  ['both', { suggestedGender: ['male', 'female'] }, 'unisex'],
  [
    'an audience each',
    [{ suggestedGender: 'https://schema.org/Female' }, { suggestedGender: 'male' }],
    'unisex',
  ],
  ['one of several audiences', [{ '@type': 'BusinessAudience' }, { suggestedGender: 'female' }], 'female'],
  ['none', [], null],
])('an audience that names %s', async (_whom, audience, gender) => {
  expect(await productsOf(page(script({ ...COAT, category: 'Coats', audience })))).toMatchObject([
    { gender },
  ]);
});

const GROUP = {
  '@type': 'ProductGroup',
  '@id': '#group',
  productGroupID: 'skirt',
  name: 'Midi skirt',
  brand: 'Acme',
  image: 'https://img.example/skirt.jpg',
  hasVariant: [
    {
      '@type': 'Product',
      sku: 's1',
      size: 'S',
      color: 'Red',
      offers: { price: 30, availability: 'https://schema.org/OutOfStock' },
    },
    {
      '@type': 'Product',
      sku: 's2',
      size: 'M',
      color: 'Red',
      offers: { price: 35, availability: 'https://schema.org/InStock' },
    },
    { '@id': '#blue' },
  ],
};
const BLUE = {
  '@type': 'Product',
  '@id': '#blue',
  sku: 's3',
  name: 'Midi skirt, blue',
  image: 'https://img.example/blue.jpg',
  offers: { price: 32 },
};

test('a ProductGroup: one product a picture, what the variant does not say is said by the group', async () => {
  const feed = page(script({ '@context': 'https://schema.org', '@graph': [GROUP, BLUE] }));
  expect(await productsOf(feed, { currency: 'EUR' })).toMatchObject([
    {
      id: 's1',
      title: 'Midi skirt',
      brand: 'Acme',
      price: 35,
      // S is sold out.
      sizes: ['M'],
      available: true,
      type: 'skirt',
      groupId: 'skirt',
    },
    {
      id: 's3',
      title: 'Midi skirt, blue',
      brand: 'Acme',
      price: 32,
      image: 'https://img.example/blue.jpg',
      groupId: 'skirt',
    },
  ]);
});

test('a product that is written once for each size is one, with the sizes that are left', async () => {
  const size = (name: string, stock: string, color = 'Camel') => ({
    '@type': 'Product',
    sku: `7-${color}-${name}`,
    name: 'Coat',
    color,
    size: name,
    image: `/${color}.jpg`,
    offers: { price: 189, priceCurrency: 'USD', availability: stock },
  });
  const sizes = [
    size('S', 'OutOfStock'),
    size('M', 'InStock'),
    size('L', 'InStock'),
    size('M', 'InStock', 'Navy'),
  ];
  expect(await productsOf(page(script(sizes)), { base: 'https://shop.example/p/7' })).toMatchObject([
    { id: '7-Camel-S', color: 'Camel', sizes: ['M', 'L'], available: true, link: 'https://shop.example/p/7' },
    { id: '7-Navy-M', color: 'Navy', sizes: ['M'] },
  ]);
});

test('sizes of one look that have a name each go by that of their group', async () => {
  const variant = (size: string, color: string) => ({
    '@type': 'Product',
    sku: color + size,
    name: `Tee ${color} / ${size}`,
    color,
    size,
    image: `/${color}.jpg`,
  });
  const hasVariant = [variant('S', 'Red'), variant('M', 'Red'), variant('S', 'Blue')];
  const feed = page(script({ '@type': 'ProductGroup', productGroupID: 'tee', name: 'Tee', hasVariant }));
  expect(await productsOf(feed, { base: 'https://shop.example/' })).toMatchObject([
    { title: 'Tee', color: 'Red', sizes: ['S', 'M'] },
    { title: 'Tee Blue / S', color: 'Blue' },
  ]);
});

test('a product without a category has that of the way to its page', async () => {
  const crumb = (name: string, position: number) => ({
    '@type': 'ListItem',
    position,
    item: { '@id': '/', name },
  });
  const itemListElement = [crumb('Satin cowl maxi', 3), crumb('Women', 1), crumb('Dresses', 2)];
  const way = {
    '@context': 'https://schema.org',
    '@graph': [{ '@type': 'BreadcrumbList', itemListElement }],
  };
  const product = { '@type': 'Product', name: 'Satin cowl maxi', image: 'https://img.example/1.jpg' };
  const listed = {
    '@type': 'ItemList',
    itemListElement: [{ item: { ...product, name: 'Other', image: '/2.jpg' } }],
  };
  const products = await productsOf(page(script(way) + script(product) + script(listed)), {
    base: 'https://shop.example/',
  });
  expect(products).toMatchObject([
    { category: 'Women > Dresses', type: 'dress', gender: 'female' },
    { title: 'Other', category: null },
  ]);
  const own = page(script([way, { ...product, category: 'Skirts' }]));
  expect(await productsOf(own)).toMatchObject([{ category: 'Skirts', type: 'skirt' }]);
});

/** As Yoast writes it: nodes that name each other, the product last. */
const LINKED = {
  '@context': 'https://schema.org',
  '@graph': [
    {
      '@type': 'WebPage',
      '@id': 'https://shop.example/p/',
      image: { '@id': 'https://shop.example/p/#image' },
    },
    {
      '@type': 'ImageObject',
      '@id': 'https://shop.example/p/#image',
      url: 'https://img.example/skirt.jpg',
    },
    {
      '@type': 'Product',
      '@id': 'https://shop.example/p/#product',
      name: 'Midi skirt',
      image: { '@id': 'https://shop.example/p/#image' },
      brand: { '@type': 'Brand', '@id': 'https://shop.example/#acme' },
    },
    { '@type': 'Brand', '@id': 'https://shop.example/#acme', name: 'Acme' },
  ],
};

test.each([
  ['on a page', page(script(LINKED))],
  ['in a file', JSON.stringify(LINKED, null, 1)],
])('picture and brand that stand elsewhere in the graph are found %s', async (_where, feed) => {
  expect(await readFeed(feed)).toMatchObject([
    { record: { title: 'Midi skirt', image: 'https://img.example/skirt.jpg', brand: 'Acme' } },
  ]);
});

test.each([
  ['the price specification', { '@id': '#offer', priceSpecification: { '@id': '#price' } }],
  ['an offer that is summed up', { '@type': 'AggregateOffer', offers: { '@id': '#whole' } }],
])('%s that stands elsewhere in the graph is found', async (_what, offers) => {
  const price = { '@id': '#price', price: 20, priceCurrency: 'EUR' };
  const whole = { '@id': '#whole', priceSpecification: { '@id': '#price' } };
  const graph = { '@graph': [{ ...COAT, offers }, whole, price] };
  expect(await productsOf(page(script(graph)))).toMatchObject([{ price: 20, currency: 'EUR' }]);
});

test('an id is an address of a picture where it is no name within the page', async () => {
  const product = (id: string) => ({ '@type': 'Product', name: id, image: { '@id': id } });
  const ids = ['https://img.example/a.JPG?w=1', 'https://img.example/i/123', 'https://shop.example/p/#image'];
  expect(await readFeed(page(script(ids.map(product))))).toMatchObject([
    { record: { image: ids[0] } },
    { record: { image: ids[1] } },
    { kind: 'no-picture' },
  ]);
});

test('a graph in a file: variants go to their group, what is no product and what is broken has its line', async () => {
  const nodes = [GROUP, BLUE, { '@type': 'Article' }].map((node) => JSON.stringify(node));
  const graph = (nodes: readonly string[]) => `{"@graph":[\n${nodes.join(',\n')}\n]}`;
  expect(await readFeed(`${graph([...nodes, '{"a":}'])}\n${graph(nodes.slice(1))}`)).toMatchObject([
    { line: 2, record: { id: 's1', groupId: 'skirt' } },
    { line: 2, record: { id: 's3', groupId: 'skirt' } },
    { line: 4, kind: 'not-a-product' },
    { line: 5, kind: 'json' },
    { line: 8, record: { id: 's3', groupId: null } },
    { line: 9, kind: 'not-a-product' },
  ]);
  expect(await readFeed(graph(['{"@id":"x","@type":"WebSite"}']))).toMatchObject([{ kind: 'no-product' }]);
});

test.each([
  [8, { record: { title: 'Coat', image: 'https://img.example/coat.jpg' } }],
  [9, { kind: 'no-picture' }],
])(
  'of a graph in a file no more is kept than fits the memory: %d nodes of 900,000 letters',
  async (large, row) => {
    const nodes = [
      { '@type': 'Product', name: 'Coat', image: { '@id': '#image' } },
      ...Array(large).fill({ '@id': 'x', text: 'x'.repeat(900_000) }),
      { '@id': '#image', url: 'https://img.example/coat.jpg' },
    ];
    expect(await readFeed(JSON.stringify({ '@graph': nodes }))).toMatchObject([row]);
  },
);

test('JSON-LD as a file: each product of a list alone', async () => {
  const items = [
    { '@type': 'ListItem', item: { ...COAT, image: 'https://img.example/c.jpg' } },
    { '@type': 'ListItem', item: BLUE },
    { '@type': 'ListItem' },
  ];
  const feed = JSON.stringify(
    { '@context': 'https://schema.org', '@type': 'ItemList', itemListElement: items },
    null,
    1,
  );
  expect(formatOf(feed)).toBe('schema-org');
  const rows = await readFeed(feed);
  expect(rows).toMatchObject([
    { record: { id: 'C-1' } },
    { record: { id: 's3' } },
    { kind: 'not-a-product' },
  ]);
});

test.each([
  ['an HTML comment', `<!--\n${JSON.stringify(COAT)}\n-->`],
  ['CDATA', `//<![CDATA[\n${JSON.stringify(COAT)}\n//]]>`],
  [
    'a line break in a string and a comma too many',
    JSON.stringify(COAT).replace('silk coat', 'silk\ncoat').replace(/}$/, ',}'),
  ],
])('a script with %s', async (_name, text) => {
  expect(await productsOf(page(script(text)))).toMatchObject([{ id: 'C-1' }]);
});

test('a broken script does not hide the other, and the same product twice is one', async () => {
  const feed = page(script('{"@type":') + script(COAT) + script(COAT));
  expect(await productsOf(feed)).toHaveLength(1);
});

test('microdata, completed by OpenGraph', async () => {
  const feed = page(
    '<meta property="og:image" content="https://img.example/tee.jpg"><meta property="og:type" content="og:product">',
    `<div itemscope itemtype="https://schema.org/Product">
      <h1 itemprop="name">Box <b>tee</b></h1><meta itemprop="sku" content="T-1">
      <span itemprop="brand" itemscope itemtype="https://schema.org/Brand"><span itemprop="name">Acme</span></span>
      <div itemprop="offers" itemscope itemtype="https://schema.org/Offer">
        <span itemprop="price" content="1299.00">1.299,00</span><meta itemprop="priceCurrency" content="EUR">
        <link itemprop="availability" href="https://schema.org/SoldOut"></div>
    </div>`,
  );
  expect(await productsOf(feed)).toMatchObject([
    {
      id: 'T-1',
      title: 'Box tee',
      brand: 'Acme',
      price: 1299,
      currency: 'EUR',
      available: false,
      image: 'https://img.example/tee.jpg',
      type: 't-shirt',
    },
  ]);
});

test('OpenGraph alone; the comment that a browser leaves is the address', async () => {
  const feed = `<!DOCTYPE html>\n<!-- saved from url=(0029)https://shop.example/p/bag?a=1 -->\n${page(
    `<meta property="og:title" content="Tote bag"><meta property="og:image" content="../bag.jpg">
     <meta property="product:price:amount" content="59,90"><meta property="product:price:currency" content="EUR">`,
  )}`;
  expect(await productsOf(feed)).toMatchObject([
    { title: 'Tote bag', price: 59.9, currency: 'EUR', image: 'https://shop.example/bag.jpg', type: 'bag' },
  ]);
});

test('a page without products says so, an article with a picture included', async () => {
  const article =
    '<meta property="og:type" content="article"><meta property="og:title" content="x"><meta property="og:image" content="a.jpg">';
  expect(await readFeed(page(article + script({ '@type': 'Article' })))).toMatchObject([
    { kind: 'no-product' },
  ]);
});

test('nesting without end and a prototype are data like any other', async () => {
  const deep = `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`;
  const scope = '<div itemscope itemprop="__proto__">'.repeat(3000);
  expect(await productsOf(page(script(deep), scope) + page(script(COAT)))).toHaveLength(1);
  expect(({} as Record<string, unknown>)['@type']).toBeUndefined();
});

test('a hundred thousand elements inside of each other keep nobody waiting, and what stands before them is read', async () => {
  const deep = '<div>'.repeat(100_000) + '</b>'.repeat(100_000);
  const began = performance.now();
  expect(await productsOf(page(script(COAT), deep))).toHaveLength(1);
  expect(performance.now() - began).toBeLessThan(5000);
}, 120_000);

test.each([
  ['its canonical address', '<link rel="canonical" href="/p/rock">', 'https://shop.example/p/rock'],
  ['the address that it came from', '', 'https://shop.example/women?id=7'],
])('the product that a page is about leads to %s, others lead nowhere', async (_what, head, link) => {
  const item = (name: string) => ({ '@type': 'Product', name, image: `/${name}.jpg` });
  const list = { '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', item: item('Coat') }] };
  const page = `${head}${script(list)}${script(item('Skirt'))}${script(item('Hat'))}`;
  const products = await productsOf(`<html>${page}</html>`, { base: 'https://shop.example/women?id=7' });
  expect(products.map(({ title, link }) => [title, link])).toEqual([
    ['Coat', null],
    ['Skirt', link],
    ['Hat', null],
  ]);
});

test('all colours of the product that a page is about lead to the page, and so does one of OpenGraph', async () => {
  const variant = (name: string) => ({ '@type': 'Product', name, image: `/${name}.jpg` });
  const group = {
    '@type': 'ProductGroup',
    productGroupID: 'g',
    hasVariant: [variant('Red'), variant('Blue')],
  };
  const base = 'https://shop.example/p';
  const colours = await productsOf(`<html>${script(group)}</html>`, { base });
  expect(colours.map(({ link }) => link)).toEqual([base, base]);
  const meta = '<meta property="og:type" content="product"><meta property="og:image" content="/a.jpg">';
  expect(await productsOf(`<html>${meta}</html>`, { base })).toMatchObject([{ link: base }]);
});
