/** Which addresses show one page of a shop: feeds, pages and people write them differently. */
import { savedPage } from './saved-page.ts';

/** What chooses a colour or size on the page of the whole product, in Shopify's and WooCommerce's shops. */
const VARIANT = /^(?:variant|attribute_\w+)$/i;

/**
 * The same for all addresses of one page: whatever their scheme, `www.`, campaign, chosen variant, slash at the end and
 * order of parameters. @throws TypeError for what is no address
 */
export function shopPage(address: string): string {
  const url = new URL(savedPage(address));
  const params = [...url.searchParams].filter(([name]) => !VARIANT.test(name)).sort(byText);
  const query = params.map((pair) => pair.map(encodeURIComponent).join('=')).join('&');
  return `${hostOf(url)}${pathOf(url)}?${query}`;
}

/** How addresses of the page begin, before their query. @throws TypeError for what is no address */
export function shopPageBegins(address: string): string[] {
  const url = new URL(address);
  const rest = `${hostOf(url)}${pathOf(url)}`;
  return ['https://', 'https://www.', 'http://', 'http://www.'].map((scheme) => `${scheme}${rest}`);
}

/** Parts that all its addresses hold somewhere. @throws TypeError for what is no address */
export function shopPageHolds(address: string): string[] {
  const values = [...new URL(savedPage(address)).searchParams].filter(([name]) => !VARIANT.test(name));
  // Others may be written in several ways.
  return values.flat().filter((text) => /^[\w.-]+$/.test(text));
}

function hostOf({ host }: URL): string {
  return host.replace(/^www\./, '');
}

function pathOf({ pathname }: URL): string {
  return pathname.replace(/\/+$/, '');
}

function byText([a, one]: [string, string], [b, other]: [string, string]): number {
  return a === b ? (one < other ? -1 : 1) : a < b ? -1 : 1;
}
