/** What every feed format gives: rows with their line, good ones as records, bad ones with a reason. */
import type { FeedFormatId, ProductRecord } from '../contract/index.ts';
import type { FeedHead } from './head.ts';
import type { Mapping } from './mapping.ts';
import type { Note } from './note.ts';
import type { SkippedRow } from './skip.ts';

export type FeedRow =
  | { line: number; record: ProductRecord; notes?: readonly Note[]; reason?: undefined }
  | SkippedRow;

/** Bytes as they stream in, for example from `createReadStream(path)` or a response's body. */
export type ByteStream = AsyncIterable<Uint8Array>;

/** Decoded text, without its byte order mark. */
export type TextStream = AsyncIterable<string>;

export interface FeedOptions {
  /** Which column feeds which field, for headers that nobody knows; stronger than the guess. */
  mapping?: Mapping;
  /** Label of the text's encoding, where its bytes do not tell. */
  encoding?: string;
  /** Address that the feed or page came from: relative links and pictures start there. */
  base?: string;
  /**
   * Address of the shop, where links begin that a feed names without it, or not at all; of pictures only those of Magento
   * and OpenCart do, whose place in a shop is known.
   */
  shop?: string;
  /** ISO 4217, for feeds that name no currency, such as those of most shop systems. */
  currency?: string;
  /** Path of the picture beside the feed that is called so, wherever it lies; a row without a name is asked by its id. */
  pictureOf?: (name: string) => string | null;
  /** Names of what lies in the feed's folder: a path that begins with one is no address, however it looks. */
  beside?: ReadonlySet<string>;
  /** When sale prices must hold; today unless a test says otherwise. */
  now?: Date;
}

export interface FeedColumns {
  /** As the feed writes them. */
  header: readonly string[];
  mapping: Mapping;
}

/** One format: how to know it by its first text, and how to read it in one pass without keeping it. */
export interface FeedFormat {
  /** For `--format` and the report. */
  id: FeedFormatId;
  /** What people call it. */
  label: string;
  /** What its feeds are made of. */
  shapes: readonly FeedHead['shape'][];
  detect(head: FeedHead, options: FeedOptions): boolean;
  /** @param head the beginning of the same text, already looked at */
  rows(text: TextStream, head: FeedHead, options: FeedOptions): AsyncIterable<FeedRow>;
  /** Columns that are read although they feed no field by themselves, in the spelling of `cellName`. */
  alsoReads?: ReadonlySet<string>;
  /**
   * Which columns will be read; null where a feed of this format has none to show, and absent where a mapping is of no
   * use. Throws FeedError when a mapping names none of them.
   */
  columns?(head: FeedHead, options: FeedOptions): FeedColumns | null;
  /** Columns or keys without which no row of such a feed becomes a product, those of which any would do as one: `a or b`. */
  lacks?(head: FeedHead, options: FeedOptions): readonly string[];
}
