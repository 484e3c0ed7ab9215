/** Magento 2's product export (Adobe Commerce too), which packs attributes, categories and variations into cells. */

import type { FeedOptions } from '../feed.ts';
import { tellingCategory } from '../garment/categories.ts';
import { isGender, isSize } from '../mapping.ts';
import { isColor } from '../shops/looks.ts';
import { attributeIn, attributesIn, isoDay } from '../shops/magento-cells.ts';
import { magentoProducts } from '../shops/magento-products.ts';
import { shopFolder } from '../shops/shop-folder.ts';
import { tableFormat } from '../tables/table.ts';

/** Where Magento keeps the pictures that an export names by their paths. */
const MEDIA = '/media/catalog/product/';

const OWN = [
  ...['product_type', 'store_view_code', 'visibility', 'product_online', 'url_key'],
  ...['additional_attributes', 'configurable_variations'],
  ...['special_price_from_date', 'special_price_to_date', 'small_image', 'thumbnail_image'],
];

export const magento = tableFormat({
  id: 'magento',
  label: 'Magento CSV',
  knows: ({ names }) => ['sku', 'product_type', 'additional_attributes'].every((name) => names.has(name)),
  columns: {
    id: ['sku'],
    title: ['name'],
    price: ['price'],
    salePrice: ['special_price'],
    image: ['base_image'],
    category: ['categories'],
    availability: ['is_in_stock', 'qty'],
    // It holds `simple` and the like.
    type: [],
    // The picture's, the shop's own, or a page without its ending.
    link: [],
    groupId: [],
  },
  pictures: ['base_image', 'small_image', 'thumbnail_image'],
  alsoReads: OWN,
  refine(draft, cell, options) {
    const attributes = attributesIn(cell('additional_attributes'));
    const categories = (draft.category ?? '').split(',').map(pathOf);
    return {
      ...draft,
      image: picture(draft.image || cell('small_image') || cell('thumbnail_image'), options),
      brand: draft.brand || attributes.get('manufacturer') || attributes.get('brand'),
      category: tellingCategory(categories),
      hints: categories,
      color: draft.color || attributeIn(attributes, isColor),
      gender: draft.gender || attributeIn(attributes, isGender),
      size: draft.size || attributeIn(attributes, isSize).replaceAll('|', '; '),
      availability: cell('product_online') === '2' ? 'out of stock' : draft.availability,
      saleDates: [cell('special_price_from_date'), cell('special_price_to_date')].map(isoDay).join('/'),
      link: pageOf(cell('url_key'), options),
    };
  },
  assemble: magentoProducts,
});

/** The root that every path of a shop begins with says nothing. */
const pathOf = (path: string): string =>
  path
    .replace(/^\s*Default Category\/?/, '')
    .split('/')
    .filter(Boolean)
    .join(' > ');

/** Beside the feed where it is there, else where the shop shows it. */
function picture(path: string, { shop, pictureOf }: FeedOptions): string {
  const inside = path.replace(/^\/(?!\/)/, '');
  const isPath = inside !== '' && inside !== 'no_selection' && !/^(https?:)?\/\//i.test(path);
  if (!isPath) return path === 'no_selection' ? '' : path;
  if (!shop || pictureOf?.(inside)) return path;
  return URL.parse(`${MEDIA}${inside.split('/').map(encodeURIComponent).join('/')}`, shop)?.href ?? path;
}

/** `.html` is what Magento appends unless a shop has changed it. */
function pageOf(key: string, { shop }: FeedOptions): string | undefined {
  return key && shop ? URL.parse(`${encodeURIComponent(key)}.html`, shopFolder(shop))?.href : undefined;
}
