/** What a search says of the product that the page sells, so that it is not like itself and prices can be compared with its. */
import type { PageFacts } from '../page-facts/facts.ts';

/** Nothing where the page sells none. */
export function pageParams(page: PageFacts | null): [name: string, value: string][] {
  if (!page || page.from === 'page') return [];
  const { price, currency, url, title, category, pictured = false } = page;
  // A longer one is of no product that could have been saved.
  const address: [string, string][] = url.length <= 2000 ? [['pageUrl', url]] : [];
  if (!price || !currency) return address;
  return [
    ...address,
    ['pagePrice', String(price)],
    ['pageCurrency', currency],
    ...(title ? [['pageTitle', title] as [string, string]] : []),
    ...(category ? [['pageCategory', category] as [string, string]] : []),
    ['pagePicture', pictured ? 'own' : 'other'],
  ];
}
