/** What every feed format gives: rows with their line, good ones as records, bad ones with a reason. */
import type { ProductRecord } from '../contract/index.ts';

export type FeedRow =
  | { line: number; record: ProductRecord; reason?: undefined }
  /** A row that cannot become a product, and why in words for the person who imports. */
  | { line: number; record?: undefined; reason: string };

/** Text as it streams in, for example from `createReadStream(path, 'utf8')`. */
export type TextStream = AsyncIterable<string>;

/** One format: how to know it by its first text, and how to read it. */
export interface FeedFormat {
  name: string;
  detect(head: string): boolean;
  read(text: TextStream): AsyncIterable<FeedRow>;
}
