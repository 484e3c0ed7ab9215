/** Where products came from: one source for each feed, folder or shop. */
import * as z from 'zod/mini';
import { SOURCE_KINDS } from './imports.ts';

export const Source = z.object({
  /** Stands before the colon of its products' ids; a rename changes `name` only. */
  id: z.string(),
  name: z.string(),
  kind: z.enum(SOURCE_KINDS),
  /** What was imported: an http(s) address without its login, a path on this computer, or the name of an uploaded file. */
  from: z.string(),
  /** Whether it can be read again without the person: false for uploaded files. */
  refreshable: z.boolean(),
  format: z.nullable(z.string()),
  /** Products that searches find. */
  products: z.number(),
  /** Products that the feed no longer names. */
  retired: z.number(),
  /** ISO 8601, when it was last imported to its end; null when that never happened. */
  importedAt: z.nullable(z.string()),
  /** Rows that a cut-off run has done; importing the same feed again goes on there. Null when none was cut off. */
  resumeAt: z.nullable(z.number()),
});
export type Source = z.infer<typeof Source>;

/** GET /v1/sources */
export const Sources = z.object({ sources: z.array(Source) });
export type Sources = z.infer<typeof Sources>;

/** PATCH /v1/sources/:id */
export const SourceChange = z.strictObject({
  name: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(60))),
  kind: z.optional(z.enum(SOURCE_KINDS)),
});
export type SourceChange = z.infer<typeof SourceChange>;

/** DELETE /v1/sources/:id: how many products went with it. */
export const SourceRemoved = z.object({ products: z.number() });
export type SourceRemoved = z.infer<typeof SourceRemoved>;
