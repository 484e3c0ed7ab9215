/** Refuses a feed that is not of the format that was named, where each of its rows would be left out for the same reason. */
import type { FeedFormat, FeedOptions } from './feed.ts';
import { FeedError } from './feed-error.ts';
import type { FeedHead } from './head.ts';

const SHAPES = { table: 'a table', json: 'JSON', markup: 'XML or a page', empty: 'nothing' } as const;

/**
 * @param known the format that the feed is recognised as
 * @param columns what the feed has
 * @throws FeedError that says what the feed lacks, and how it can be read
 */
export function refuseUnfit(
  format: FeedFormat,
  known: FeedFormat | undefined,
  head: FeedHead,
  options: FeedOptions,
  columns: readonly string[],
): void {
  if (format.detect(head, options)) return;
  const has = columns.length > 0 ? ` (it has ${columns.slice(0, 20).join(', ')})` : '';
  const why = whyUnfit(format, head, options);
  if (why === null) return;
  const advice = known
    ? `It can be read as ${known.label}: leave --format out, or say --format ${known.id}.`
    : 'No other format knows it, either: leave --format out, and say with --map image=COLUMN what names the pictures.';
  throw new FeedError(`${head.fileName} cannot be read as ${format.label}: ${why}${has}. ${advice}`);
}

function whyUnfit({ shapes, lacks }: FeedFormat, head: FeedHead, options: FeedOptions): string | null {
  if (!shapes.includes(head.shape)) {
    return `that is ${shapes.map((shape) => SHAPES[shape]).join(', or ')}, and this is ${SHAPES[head.shape]}`;
  }
  const lacking = lacks?.(head, options) ?? [];
  return lacking.length > 0 ? `it lacks ${lacking.join(', and ')}` : null;
}
