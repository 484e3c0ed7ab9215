/** What the person has chosen so far, and the few rules about it that can be told before the companion is asked. */
import { SOURCE_ID } from '../../../contract/imports.ts';
import type { Source } from '../../../contract/sources.ts';
import type { Feed, ImportChoices } from '../../companion/imports.ts';

export interface Draft extends Omit<ImportChoices, 'dryRun'> {
  feed: Feed | null;
}

/** How the feed is to be read: what is guessed of it, and what it may leave unsaid. */
export type Reading = Pick<Draft, 'mapping' | 'currency' | 'shop' | 'encoding'>;

const AS_IT_SAYS: Reading = { mapping: {}, currency: '', shop: '', encoding: '' };
export const EMPTY_DRAFT: Draft = { feed: null, source: '', kind: undefined, format: '', ...AS_IT_SAYS };

/** Whoever begins anew after a check that failed brings in the same feed, with a slip mended or in another way. */
export const onceMore = ({ feed, source, kind, format }: Draft): Draft => ({
  ...EMPTY_DRAFT,
  ...{ feed, source, kind, format },
});

export const readingOf = ({ mapping, currency, shop, encoding }: Draft): Reading => ({
  mapping,
  currency,
  shop,
  encoding,
});

/** A source's id stands in every product's id, so it has no spaces; undefined for what cannot be one. */
export function readSource(text: string): string | undefined {
  const id = hyphenated(text);
  return id === '' || SOURCE_ID.test(id) ? id : undefined;
}

/** The source that goes by this name, as it is called now or by its id, in capitals or not. */
export function sourceCalled(sources: readonly Source[], text: string): Source | undefined {
  const id = hyphenated(text);
  const same = (name: string) => hyphenated(name).toLowerCase() === id.toLowerCase();
  return (
    sources.find((one) => one.id === id) ??
    sources.find((one) => same(one.name)) ??
    sources.find((one) => same(one.id))
  );
}

const hyphenated = (text: string): string => text.trim().replaceAll(/\s+/g, '-');

/** `www.shop.com/feed`, `shop.test:8951` */
const NO_SCHEME = /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+(:\d+)?(\/\S*)?$/u;

/** With `https://` where no scheme stands. Null when the field is empty; undefined for what is no address on the web. */
export function readAddress(text: string): string | null | undefined {
  const typed = text.trim();
  if (typed === '') return null;
  const address = NO_SCHEME.test(typed) ? `https://${typed}` : typed;
  return /^https?:\/\/\S+$/.test(address) && URL.canParse(address) && address.length <= 2000
    ? address
    : undefined;
}
