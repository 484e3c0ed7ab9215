/** The reasons for which rows are left out, or for which something is said of them, in the person's language. */
import type { SkipReason } from '../../../contract/imports.ts';
import type { ReasonKind } from '../../../contract/reasons.ts';
import { type MessageKey, t } from '../../i18n.ts';

const REASONS: Readonly<Record<ReasonKind, MessageKey>> = {
  'no-rows': 'reason_no_rows',
  'no-product': 'reason_no_product',
  'no-picture': 'reason_no_picture',
  'picture-address': 'reason_picture_address',
  'picture-outside': 'reason_picture_outside',
  'picture-missing': 'reason_picture_missing',
  'picture-beside': 'reason_picture_beside',
  'picture-unreachable': 'reason_picture_unreachable',
  'picture-too-large': 'reason_picture_too_large',
  'long-id': 'reason_long_id',
  columns: 'reason_columns',
  'too-large': 'reason_too_large',
  json: 'reason_json',
  'broke-off': 'reason_broke_off',
  'not-a-product': 'reason_not_a_product',
  variant: 'reason_variant',
  'duplicate-id': 'reason_duplicate_id',
  'duplicate-picture': 'reason_duplicate_picture',
  removed: 'reason_removed',
  'table-format': 'reason_table_format',
  'picture-format': 'reason_picture_format',
  'picture-not-an-image': 'problem_not_an_image',
  'picture-image-damaged': 'problem_image_damaged',
  'picture-image-too-large': 'problem_image_too_large',
  'picture-private-address': 'reason_picture_private',
  'picture-not-web': 'reason_picture_not_web',
  'picture-too-slow': 'reason_picture_too_slow',
  'picture-too-many-redirects': 'reason_picture_redirects',
  'picture-http-status': 'reason_picture_refused',
  'no-price': 'note_no_price',
  'no-currency': 'note_no_currency',
  'price-unread': 'note_price_unread',
  'link-dropped': 'note_link_dropped',
  'picture-unchecked': 'note_picture_unchecked',
};

const keyOf = (kind: string): MessageKey | undefined =>
  Object.hasOwn(REASONS, kind) ? REASONS[kind as ReasonKind] : undefined;

/** A reason that a newer companion has keeps its short name; its lines say the rest. */
export function nameOfReason(kind: string): string {
  const key = keyOf(kind);
  return key ? t(key) : kind.replaceAll('-', ' ');
}

/**
 * What a line adds to the reason: what stood there, if anything. The companion's own sentence is English and says the
 * reason again, so it is only for one that has no name here.
 */
export function wordsOfLine(
  kind: string,
  { detail, found }: SkipReason['first'][number],
): string | undefined {
  return keyOf(kind) ? found : detail;
}
