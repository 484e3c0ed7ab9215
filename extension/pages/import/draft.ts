/** What the person has chosen so far, and the few rules about it that can be told before the companion is asked. */
import { SOURCE_ID } from '../../../contract/imports.ts';
import type { Feed, ImportChoices } from '../../companion/imports.ts';

export interface Draft extends Omit<ImportChoices, 'dryRun'> {
  feed: Feed | null;
}

export const EMPTY_DRAFT: Draft = { feed: null, source: '', kind: 'shop', mapping: {} };

/** A source's id stands in every product's id, so it has no spaces; undefined for what cannot be one. */
export function readSource(text: string): string | undefined {
  const id = text.trim().replaceAll(/\s+/g, '-');
  return id === '' || SOURCE_ID.test(id) ? id : undefined;
}

/** Null when the field is empty; undefined for what is no address on the web. */
export function readAddress(text: string): string | null | undefined {
  const address = text.trim();
  if (address === '') return null;
  return /^https?:\/\/\S+$/.test(address) && URL.canParse(address) && address.length <= 2000
    ? address
    : undefined;
}
