/** What a search says of the product that the page sells, so that prices can be compared with its. */
import type { PageFacts } from '../page-facts/facts.ts';

/** Nothing where the page states no price. */
export function pageParams(page: PageFacts | null): [name: string, value: string][] {
  if (!page?.price || !page.currency) return [];
  const { price, currency, url, title, category, pictured = false } = page;
  return [
    ['pagePrice', String(price)],
    ['pageCurrency', currency],
    // A longer one is of no product that could have been saved.
    ...(url.length <= 2000 ? [['pageUrl', url] as [string, string]] : []),
    ...(title ? [['pageTitle', title] as [string, string]] : []),
    ...(category ? [['pageCategory', category] as [string, string]] : []),
    ['pagePicture', pictured ? 'own' : 'other'],
  ];
}
