/** Whether a feed says of a product what it said before. */
import { isDeepStrictEqual } from 'node:util';
import type { ProductRecord } from '../../../contract/index.ts';

export function sameRecord(a: ProductRecord, b: ProductRecord): boolean {
  return (Object.keys(a) as (keyof ProductRecord)[]).every((field) => isDeepStrictEqual(a[field], b[field]));
}
