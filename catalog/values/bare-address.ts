/** Addresses as people write them: `www.shop.com/a.jpg`. */

/** Three parts and more (`cdn.shop.de/`), or a name of the three oldest domains: a folder may be called `photos.de`. */
const HOST = String.raw`(?:(?:[\p{L}\d-]+\.){2,}[a-z]{2,}|[\p{L}\d-]+\.(?:com|net|org))(?::\d+)?/`;
const BARE = RegExp(`^${HOST}`, 'iu');

/** What parts an address from the next one in the same cell. */
export const BEFORE_BARE = RegExp(String.raw`[,;|]\s*(?=${HOST})`, 'iu');

/**
 * The address with the scheme that it lacks; any other text as it is.
 *
 * @param beside names in the feed's folder: a path may begin with one that looks like a host's (`2024.01.summer/`)
 */
export function withScheme(text: string, beside?: ReadonlySet<string>): string {
  return BARE.test(text) && !beside?.has(text.slice(0, text.indexOf('/'))) ? `https://${text}` : text;
}
