/** Bringing a feed in: what is asked, how far it is, and what came of it. */
import * as z from 'zod/mini';
import { written } from './filters.ts';
import { Problem } from './problem.ts';

export const SOURCE_KINDS = ['shop', 'wardrobe'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** Fields that a column of a table can feed. */
export const FEED_FIELDS = [
  'id',
  'title',
  'brand',
  'price',
  'salePrice',
  'listPrice',
  'currency',
  'image',
  'link',
  'category',
  'type',
  'color',
  'gender',
  'size',
  'availability',
  'groupId',
] as const;
export type FeedField = (typeof FEED_FIELDS)[number];

/** What a feed may be read as, when its content does not tell. A folder of pictures is known by being one. */
export const FEED_FORMATS = [
  'hm',
  'musinsa',
  'google',
  'meta',
  'shopify',
  'shopify-csv',
  'woocommerce',
  'magento',
  'wix',
  'squarespace',
  'bigcommerce',
  'schema-org',
  'xml',
  'table',
  'json',
] as const;
export type FeedFormatId = (typeof FEED_FORMATS)[number];

/** A name that begins with a dash would be an option on the command line, and one with a dot a hidden file. */
export const SOURCE_ID = /^[\p{L}\p{N}_][\p{L}\p{N}._-]{0,59}$/u;

const source = z.string().check(
  z.regex(SOURCE_ID, {
    error: 'A source has up to 60 letters, digits, ".", "_" and "-", and begins with none of ".-"',
  }),
);

/** What both ways of a request say of the feed. */
const reading = {
  /** Letters, digits, `.`, `_`, `-`, at most 60, no `.` or `-` in front; made from the address or the name when absent. */
  source: z.optional(source),
  kind: z.optional(z.enum(SOURCE_KINDS)),
  /** Id of a format, when its content does not tell. */
  format: z.optional(z.string()),
  /** Of the feed's text, when its bytes do not tell: `shift_jis`, `windows-1251`, `gbk`. */
  encoding: z.optional(z.string()),
  /** ISO 4217 (`EUR`), for feeds that name no currency, such as those of most shop systems. */
  currency: z.optional(z.string()),
  /** http(s) address of the shop, for feeds that name no links, or half of one: docs/formats.md. */
  shop: z.optional(z.string().check(z.maxLength(2000))),
};

/** POST /v1/imports with `application/json`. Paths on this computer are for the command line only. */
export const ImportRequest = z.strictObject({
  /** http(s) address of a feed, a product page or a Shopify shop. */
  url: z
    .string()
    .check(
      z.regex(/^https?:\/\/\S+$/, { error: 'Give an http(s) address: paths are for the command line' }),
      z.maxLength(2000),
    ),
  ...reading,
  /**
   * Field to column, for headers that nobody knows: `{title: 'Name', price: 'Preis'}`. An empty column says that
   * there is none, whatever the header looks like.
   */
  mapping: z.optional(z.record(z.string(), z.string())),
  /** Reads everything and writes nothing. */
  dryRun: z.optional(z.boolean()),
  /** Rows to read; a limited run retires nothing. */
  limit: z.optional(z.number().check(z.int(), z.minimum(1))),
  /** Products that the feed no longer names stay in the catalogue. */
  keepMissing: z.optional(z.boolean()),
});
export type ImportRequest = z.infer<typeof ImportRequest>;

const flag = z.optional(z.enum(['true', 'false']));

/**
 * POST /v1/imports with a feed file as the raw body (any type but JSON's), or with a folder as multipart/form-data whose
 * files are named by their way inside it (`images/1.jpg`): the options are the query string.
 */
export const UploadQuery = z.strictObject({
  /** The name of the file or folder, which names the source when `source` is absent. */
  name: z.string().check(z.minLength(1), z.maxLength(200)),
  ...reading,
  /** As JSON, as in `ImportRequest`, or `title=Name,price=Preis`; `brand=` says that no column is one. */
  map: z.optional(z.string()),
  dryRun: flag,
  limit: z.optional(written(z.coerce.number().check(z.int(), z.minimum(1)))),
  keepMissing: flag,
});
export type UploadQuery = z.infer<typeof UploadQuery>;

/** Rows that were left out, or that something must be said of, for one reason. */
export const SkipReason = z.object({
  /** A short name of the reason, such as `no-picture` or `picture-missing`. */
  kind: z.string(),
  count: z.number(),
  /**
   * The first 20 of them: line in the feed, and what was found there, in English words. `found`: what stood there by
   * itself, where it tells more than the reason: the id, the address, the price.
   */
  first: z.array(z.object({ line: z.number(), detail: z.string(), found: z.optional(z.string()) })),
});
export type SkipReason = z.infer<typeof SkipReason>;

export const ImportReport = z.object({
  source: z.string(),
  format: z.string(),
  /** True when nothing was written. */
  dryRun: z.boolean(),
  /** For tables, JSON and XML: the columns as the feed names them, and which of them feeds which field. */
  columns: z.nullable(z.object({ header: z.array(z.string()), mapping: z.record(z.string(), z.string()) })),
  rows: z.number(),
  /** Rows that are products with a picture that is there; in a dry run pictures at public addresses count as there. */
  usable: z.number(),
  added: z.number(),
  /** Known before, and now with other text, another price or another picture. */
  updated: z.number(),
  unchanged: z.number(),
  /** Pictures that went through the models. */
  embedded: z.number(),
  /** Products that a feed which was read to its end no longer names. They are kept, but no search finds them. */
  retired: z.number(),
  /** False where a row could not be read: it may name any product, so none is retired. */
  whole: z._default(z.boolean(), true),
  priceChanges: z.number(),
  skipped: z.number(),
  /** Rows whose picture could not be had; they count among the skipped. */
  picturesMissing: z.number(),
  reasons: z.array(SkipReason),
  /**
   * Rows that are products although something of them is left out: `no-price`, `no-currency`, `price-unread`, `link-dropped`; and in a
   * dry run `picture-unchecked`, whose picture is on the web.
   */
  notes: z.array(SkipReason),
  /** Rows that an earlier run, which was cut off, had done already. */
  resumedAt: z.number(),
  seconds: z.number(),
});
export type ImportReport = z.infer<typeof ImportReport>;

const IMPORT_STATES = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;

export const ImportProgress = z.object({
  phase: z.enum(['fetching', 'reading', 'importing', 'finishing']),
  /** Rows done. */
  rows: z.number(),
  /** Null until the feed has been read through once. */
  total: z.nullable(z.number()),
  /** Rows per second. */
  rate: z.number(),
  secondsLeft: z.nullable(z.number()),
});
export type ImportProgress = z.infer<typeof ImportProgress>;

/**
 * One import. GET /v1/imports/:id with `Accept: text/event-stream` sends it again and again as
 * server-sent events (`event: job`, `data:` this as JSON) until its state is final, or until the companion stops: the
 * next one goes on with what is `queued` then, under another id.
 */
export const ImportJob = z.object({
  id: z.string(),
  source: z.string(),
  state: z.enum(IMPORT_STATES),
  dryRun: z.boolean(),
  /** ISO 8601. */
  createdAt: z.string(),
  startedAt: z.nullable(z.string()),
  endedAt: z.nullable(z.string()),
  progress: ImportProgress,
  /** Once it is done; and of what was done before it failed or was cancelled. */
  report: z.nullable(ImportReport),
  /** Why it failed. */
  problem: z.nullable(Problem),
});
export type ImportJob = z.infer<typeof ImportJob>;

/** GET /v1/imports: the newest first. */
export const ImportJobs = z.object({ imports: z.array(ImportJob) });
export type ImportJobs = z.infer<typeof ImportJobs>;
