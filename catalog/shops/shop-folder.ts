/** Where a shop's own addresses begin: some lie in a folder, such as one for each language. */

/**
 * @param shop its address, as a person gives it: `https://shop.example/de`, or that of its front page, `…/store/index.php`
 * @returns the same as a base from which relative addresses start inside of the folder
 */
export function shopFolder(shop: string): string {
  const url = URL.parse(shop);
  return url && /\/[^/.]+$/.test(url.pathname) ? `${url.origin}${url.pathname}/` : shop;
}
