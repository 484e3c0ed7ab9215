/** Finds the format of a feed by its content, never by its name. */
import type { FeedFormat } from '../feed.ts';
import { delimited } from './delimited.ts';
import { googleRss } from './google-rss.ts';

const FORMATS: readonly FeedFormat[] = [googleRss, delimited];

/** @param head the first few thousand characters; null when no format fits */
export function detectFormat(head: string): FeedFormat | null {
  return FORMATS.find((format) => format.detect(head)) ?? null;
}
