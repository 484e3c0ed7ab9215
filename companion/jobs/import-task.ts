/** What is asked of an import, and what of that is kept for the next time. */
import { resolve } from 'node:path';
import type { Mapping } from '../../catalog/mapping.ts';
import type { SourceKind } from '../../contract/index.ts';
import { isWebAddress } from '../fetch/web-address.ts';
import { asOnDisk } from './feeds/as-on-disk.ts';
import { type OpenFeed, openFeed, openUpload } from './feeds/open-feed.ts';
import { openWebFeed, type WebFeedParts } from './feeds/open-web-feed.ts';

/** How a feed is read; kept for the next time. */
export interface ImportChoices {
  format?: string | undefined;
  /** Of its text, when the bytes do not tell. */
  encoding?: string | undefined;
  mapping?: Mapping | undefined;
  /** ISO 4217, where the feed names none. */
  currency?: string | undefined;
  /** Address of the shop, where the feed names no links. */
  shop?: string | undefined;
  keepMissing?: boolean | undefined;
  limit?: number | undefined;
}

export interface ImportTask extends ImportChoices {
  /** An http(s) address, or a path on this computer. */
  from: string;
  /** An uploaded file has this name; it lies at `from` for now. */
  uploadedAs?: string | undefined;
  /** Made from the rest when absent. */
  source?: string | undefined;
  kind?: SourceKind | undefined;
  dryRun?: boolean | undefined;
}

/** Where it came from, as the person knows it. */
export function originOf({ from, uploadedAs }: ImportTask): string {
  return uploadedAs ?? (isWebAddress(from) ? from : asOnDisk(resolve(from)));
}

export function choicesOf(task: ImportTask): ImportChoices {
  const { format, encoding, mapping, currency, shop, keepMissing, limit } = task;
  return { format, encoding, mapping, currency, shop, keepMissing, limit };
}

/** @throws FeedError */
export function openTask(task: ImportTask, parts: WebFeedParts, signal?: AbortSignal): Promise<OpenFeed> {
  const { from, uploadedAs, format, encoding, mapping, currency, shop } = task;
  const choice = {
    ...(format && { format }),
    ...(encoding && { encoding }),
    ...(mapping && { mapping }),
    ...(currency && { currency }),
    ...(shop && { shop }),
  };
  if (uploadedAs !== undefined) return openUpload(from, uploadedAs, choice);
  return isWebAddress(from) ? openWebFeed(from, choice, parts, signal) : openFeed(from, choice);
}
