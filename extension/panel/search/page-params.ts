/** What a search says of the product that the page sells, so that it is not like itself and prices can be compared with its. */
import type { PageFacts } from '../../page-facts/facts.ts';

/** Says nothing where the page sells none. */
export function addPage(params: URLSearchParams, page: PageFacts | null | undefined): void {
  if (!page || page.from === 'page') return;
  const { price, currency, url, title, category, pictured } = page;
  const say = (name: string, value: string | null) => value && params.set(name, value);
  // A longer one is of no product that could have been saved.
  if (url.length <= 2000) say('pageUrl', url);
  if (!price || !currency) return;
  say('pagePrice', String(price));
  say('pageCurrency', currency);
  say('pageTitle', title);
  say('pageCategory', category);
  say('pagePicture', pictured ? 'own' : 'other');
}
