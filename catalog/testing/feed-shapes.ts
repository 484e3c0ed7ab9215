/** How each way of writing a feed writes a good row, and a bad one out of random texts. */

/** How one format writes its rows. */
export interface Shape {
  /** Id of the format. */
  format: string;
  head: string;
  good(id: string): string;
  /** Of good rows, where the shape is made to have one. */
  category?: string;
  /**
   * A row of random texts; it takes as many lines as it has line breaks.
   *
   * @param id of no other row, for those that are good but for a few of their values
   */
  bad(texts: readonly string[], id: string): string;
  between: string;
  tail: string;
}

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
/** Without what would end the row, or begin a cell that goes on in the next one. */
const raw = (text: string) => text.replaceAll(/["\r\n]/g, '#');

/**
 * Bad rows come as cells in quotes, too few or too many of them, as a line of anything, and as a good row in which a few
 * cells say something else.
 */
function table(
  format: string,
  header: string,
  good: (id: string) => readonly string[],
  separator = ',',
): Shape {
  const columns = header.split(separator).length;
  const line = (cells: readonly string[]) => cells.map(quoted).join(separator);
  return {
    format,
    head: `${header}\n`,
    good: (id) => line(good(id)),
    bad: (texts, id) => {
      const [first = '', ...others] = texts;
      if (others.length === 0) return raw(first) || '#';
      return line(isNear(texts) ? changed(good(id), others) : fill(others, columns, first.length));
    },
    between: '\n',
    tail: '\n',
  };
}

/** Every second bad row is a good one at first sight. */
const isNear = (texts: readonly string[]) => texts.length % 2 === 0;

function changed(cells: readonly string[], texts: readonly string[]): string[] {
  const at = new Map(texts.map((text, i) => [(text.length + i) % cells.length, text]));
  return cells.map((cell, i) => at.get(i) ?? cell);
}

/** As many cells as there are columns, or one more or fewer. */
function fill(texts: readonly string[], columns: number, seed: number): string[] {
  return Array.from({ length: columns + (seed % 3) - 1 }, (_, i) => texts[i % texts.length] as string);
}

const escaped = (text: string) => text.replaceAll('<', '&lt;').replaceAll(/[\r\n]/g, ' ');

interface XmlItem {
  element: string;
  /** Its own id, where that is an attribute. */
  numbered?: boolean;
  /** What stands in a good one. */
  good(id: string): string;
  /** Elements of bad ones. */
  elements: readonly string[];
}

const GOOGLE_ITEM = {
  good: (id: string) => `<g:id>${id}</g:id><title>Shirt ${id}</title><g:image_link>${id}.jpg</g:image_link>`,
  elements: ['g:id', 'title', 'g:image_link', 'g:price', 'link', 'g:availability', 'nonsense'],
};

const YML_ITEM: XmlItem = {
  element: 'offer',
  numbered: true,
  good: (id) => `<name>Shirt ${id}</name><picture>${id}.jpg</picture><categoryId>2</categoryId>`,
  elements: [
    'vendorCode',
    'name',
    'picture',
    'categoryId',
    'param name="Size"',
    'category',
    'oldprice',
    'url',
  ],
};

function xml(
  format: string,
  head: string,
  { element, numbered, good, elements }: XmlItem,
  tail: string,
): Shape {
  const item = (inner: string, id = '') =>
    `<${element}${numbered && id ? ` id="${id}"` : ''}>${inner}</${element}>`;
  /** Every third one is an element that is not closed, or one that was never opened. */
  const part = (text: string, i: number) => {
    const name = elements[text.length % elements.length] as string;
    const [end] = name.split(' ');
    return `${i % 3 === 2 ? '</b>' : `<${name}>`}${escaped(text)}${i % 3 === 1 ? '' : `</${end}>`}`;
  };
  return {
    format,
    head,
    good: (id) => item(good(id), id),
    bad: (texts, id) => {
      const any = texts.map((text, i) => part(text, i)).join('');
      return isNear(texts) ? item(good(id) + any, id) : item(any);
    },
    between: '\n',
    tail,
  };
}

/**
 * Bad rows are objects with random values under known keys, good ones with some of these values, other values, and lines
 * that are no JSON.
 */
function json(
  format: string,
  head: string,
  tail: string,
  keys: readonly string[],
  good: object,
  lines = false,
) {
  const filled = (id: string) => JSON.stringify(good).replaceAll('$', id);
  return {
    format,
    head,
    good: filled,
    bad: (texts, id) => {
      const [first = '', ...others] = texts;
      if (others.length === 0) return lines ? raw(first) || '#' : JSON.stringify(first);
      const entries = others.map((text, i) => [keys[(text.length + i) % keys.length], anyValue(text)]);
      const near: object = isNear(texts) ? JSON.parse(filled(id)) : {};
      return JSON.stringify({ ...near, ...Object.fromEntries(entries) });
    },
    between: lines ? '\n' : ',\n',
    tail,
  } satisfies Shape;
}

/** Texts, numbers, lists and objects, by what the text begins with. */
function anyValue(text: string): unknown {
  const kinds = [text, text.length - 3, [text, null], { [text]: [text] }, null, { url: text, price: text }];
  return kinds[(text.codePointAt(0) ?? 0) % kinds.length];
}

const SHOPIFY = ['id', 'title', 'handle', 'variants', 'images', 'options', 'tags', 'vendor'];
const SCHEMA = ['@type', 'name', 'sku', 'image', 'offers', 'hasVariant', 'brand', 'color'];

export const SHAPES: Readonly<Record<string, Shape>> = {
  hm: table('hm', 'article_id,product_code,prod_name,product_type_name', (id) => [
    id,
    '1',
    `Shirt ${id}`,
    'Shirt',
  ]),
  musinsa: table('musinsa', 'article_id,category,brand,title,price,item_url,img_url', (id) => [
    id,
    '001001',
    'b',
    `Shirt ${id}`,
    '29,900원',
    `https://shop.example/${id}`,
    `${id}.jpg`,
  ]),
  'google tsv': table(
    'google',
    'id\ttitle\timage_link\tprice',
    (id) => [id, `Shirt ${id}`, `${id}.jpg`, '5 EUR'],
    '\t',
  ),
  'google csv': table('google', 'id,title,image_link,price', (id) => [
    id,
    `Shirt ${id}`,
    `${id}.jpg`,
    '5 EUR',
  ]),
  'google rss': xml(
    'google',
    '<rss xmlns:g="http://base.google.com/ns/1.0"><channel>\n',
    { element: 'item', ...GOOGLE_ITEM },
    '</channel></rss>',
  ),
  'google atom': xml(
    'google',
    '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:g="http://base.google.com/ns/1.0">\n',
    { element: 'entry', ...GOOGLE_ITEM },
    '</feed>',
  ),
  xml: xml(
    'xml',
    '<?xml version="1.0"?>\n<products xmlns:g="http://base.google.com/ns/1.0">\n',
    { element: 'product', ...GOOGLE_ITEM },
    '</products>',
  ),
  yml: {
    ...xml(
      'xml',
      '<?xml version="1.0"?>\n<yml_catalog><shop><categories><category id="1">Clothes</category>' +
        '<category id="2" parentId="1">Dresses</category></categories><offers>\n',
      YML_ITEM,
      '</offers></shop></yml_catalog>',
    ),
    category: 'Clothes > Dresses',
  },
  meta: table('meta', 'id,title,price,image[0].url,fb_product_category', (id) => [
    id,
    `Shirt ${id}`,
    '5 EUR',
    `${id}.jpg`,
    '1',
  ]),
  'shopify csv, old': table(
    'shopify-csv',
    'Handle,Title,Option1 Name,Option1 Value,Variant Price,Image Src,Variant Image',
    (id) => [id, `Shirt ${id}`, 'Color', 'Red', '5', `${id}.jpg`, ''],
  ),
  'shopify csv, new': table(
    'shopify-csv',
    'Title,URL handle,Option1 name,Option1 value,Price,Product image URL,Variant image URL',
    (id) => [`Shirt ${id}`, id, 'Color', 'Red', '5', `${id}.jpg`, ''],
  ),
  woocommerce: table('woocommerce', 'ID,Type,SKU,Name,Regular price,Images,Parent', (id) => [
    id,
    'simple',
    `s${id}`,
    `Shirt ${id}`,
    '5',
    `${id}.jpg`,
    '',
  ]),
  'woocommerce json': json('woocommerce', '[\n', '\n]', ['id', 'name', 'permalink', 'prices', 'attributes'], {
    ...{ id: '$', name: 'Shirt $', permalink: 'https://shop.example/$', stock_status: 'instock', price: '5' },
    images: [{ src: '$.jpg' }],
  }),
  magento: table(
    'magento',
    'sku,product_type,visibility,name,price,base_image,additional_attributes,configurable_variations',
    (id) => [id, 'simple', 'Not Visible Individually', `Shirt ${id}`, '5', `${id}.jpg`, 'color=Red', ''],
  ),
  wix: table('wix', 'handleId,fieldType,name,productImageUrl,price,visible', (id) => [
    id,
    'Product',
    `Shirt ${id}`,
    `${id}.jpg`,
    '5',
    'TRUE',
  ]),
  squarespace: table(
    'squarespace',
    'Product ID [Non Editable],Title,Option Name 1,Option Value 1,Price,Hosted Image URLs',
    (id) => [id, `Shirt ${id}`, 'Color', 'Red', '5', `${id}.jpg`],
  ),
  bigcommerce: table(
    'bigcommerce',
    'Item Type,Product ID,Product Name,Option Set,Price,Product Image File - 1',
    (id) => ['Product', id, `Shirt ${id}`, 'Set', '5', `${id}.jpg`],
  ),
  table: table('table', 'id,title,image', (id) => [id, `Shirt ${id}`, `${id}.jpg`]),
  'shopify json': json('shopify', '{"products":[\n', '\n]}', SHOPIFY, {
    ...{ id: '$', title: 'Shirt $', handle: '$', vendor: 'V', variants: [{ id: 'v$', price: '5' }] },
    images: [{ src: '$.jpg' }],
  }),
  'schema.org': json('schema-org', '{"@context":"https://schema.org","@graph":[\n', '\n]}', SCHEMA, {
    ...{ '@type': 'Product', sku: '$', name: 'Shirt $', image: '$.jpg' },
    offers: { price: '5', priceCurrency: 'EUR' },
  }),
  'json lines': json(
    'json',
    '',
    '\n',
    ['id', 'title', 'image', 'price', 'available', 'link'],
    { id: '$', title: 'Shirt $', image: '$.jpg' },
    true,
  ),
};
