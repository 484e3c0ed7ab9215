/** Products of OpenCart, as its import and export tool writes them: paths for pictures, and numbers for categories. */
import type { FeedOptions } from '../feed.ts';
import type { Draft } from '../record.ts';
import type { Cell } from '../tables/table.ts';
import { shopFolder } from './shop-folder.ts';

export const isOpenCart = (cell: Cell): boolean => cell('image_name') !== '' && cell('product_id') !== '';

export function refineOpenCart(draft: Draft, cell: Cell, options: FeedOptions): Draft {
  const { image = '', category = '', link } = draft;
  return {
    ...draft,
    image: picture(image ?? '', options),
    // Their names stand in another sheet.
    category: /^[\d,;\s]*$/.test(category ?? '') ? '' : category,
    link: link || pageOf(cell('product_id'), options),
    availability: /^(false|0)$/i.test(cell('status')) ? 'out of stock' : draft.availability,
  };
}

/** Beside the feed where it is there, else where the shop shows it: `catalog/coat.jpg`, or `data/coat.jpg` until version 2. */
function picture(path: string, { shop, pictureOf }: FeedOptions): string {
  if (!shop || !/^(catalog|data)\//.test(path) || pictureOf?.(path)) return path;
  return (
    URL.parse(`image/${path.split('/').map(encodeURIComponent).join('/')}`, shopFolder(shop))?.href ?? path
  );
}

/** By its number, whatever address the shop gives it. */
function pageOf(id: string, { shop }: FeedOptions): string | undefined {
  if (!shop || !/^\d+$/.test(id)) return undefined;
  return URL.parse(`index.php?route=product/product&product_id=${id}`, shopFolder(shop))?.href;
}
