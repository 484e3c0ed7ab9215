/** The short names of what a report says of rows; a newer companion may know more of them. */

/** Why a row of a feed is left out. */
export type SkipKind =
  | 'no-rows'
  | 'no-product'
  | 'no-picture'
  | 'picture-address'
  | 'picture-outside'
  | 'picture-format'
  | 'table-format'
  | 'long-id'
  | 'columns'
  | 'too-large'
  | 'json'
  | 'broke-off'
  | 'not-a-product'
  | 'variant'
  | 'duplicate-id'
  | 'duplicate-picture'
  | 'removed';

/** Why the picture of a row cannot be had, or not be read. */
export type PictureKind =
  | 'picture-missing'
  | 'picture-beside'
  | 'picture-outside'
  | 'picture-too-large'
  | 'picture-private-address'
  | 'picture-not-web'
  | 'picture-unreachable'
  | 'picture-too-slow'
  | 'picture-too-many-redirects'
  | 'picture-http-status'
  | 'picture-not-an-image'
  | 'picture-image-damaged'
  | 'picture-image-too-large';

/** What a product lost on its way in although it came in. */
export type NoteKind = 'no-price' | 'no-currency' | 'price-unread' | 'link-dropped' | 'picture-unchecked';

export type ReasonKind = SkipKind | PictureKind | NoteKind;
