/** Where a row's picture lies: an http(s) address, or a path that stays inside the feed's folder. */
import type { SkipKind } from '../../contract/index.ts';
import { BEFORE_BARE } from './bare-address.ts';
import { listOf, objectOf, textOf } from './json-value.ts';

const ENDING = String.raw`\.(?:jpe?g|png|webp|avif|gif)`;
export const PICTURE_FILES = RegExp(`${ENDING}$`, 'i');
const FILE = RegExp(String.raw`${ENDING}(?:\?|\s*$)`, 'i');

/** @param base address that relative ones start from; without it they are paths beside the feed */
export function picturePath(named: string, base?: string): string | { problem: SkipKind } {
  if (/^(https?:)?\/\//i.test(named) || (base && !hasScheme(named))) {
    const url = URL.parse(named.startsWith('//') ? `https:${named}` : named, base);
    return url ? asOne(url.href) : { problem: 'picture-address' };
  }
  // A drive letter looks like a scheme; neither is a path beside the feed.
  if (hasScheme(named) || /\p{Cc}/u.test(named)) return { problem: 'picture-address' };
  const parts = named.split(/[/\\]/);
  if (parts[0] === '' || parts.includes('..')) return { problem: 'picture-outside' };
  return named;
}

/** Of several addresses or files in one cell the first; a comma inside of an address is part of it. */
export function firstPicture(cell: string): string {
  const [one = ''] = listed(cell.trim()).split(/(?:[,;|~]|(?<!\s)\s)\s*(?=(?:https?:)?\/\/)/i);
  const first = /^(?:https?:)?\/\//i.test(one) ? one : firstFile(one.split(BEFORE_BARE)[0] ?? '');
  // An address that went through HTML on its way into a cell.
  return first.replaceAll(/&(amp;)+/g, '&');
}

/** Databases write a list as JSON, or between braces: of one in JSON the first, of another what stands in it. */
function listed(cell: string): string {
  if (!/^(\[.*\]|\{.*\})$/s.test(cell)) return cell;
  try {
    const [first] = listOf(JSON.parse(cell));
    const inner = objectOf(first);
    return inner ? textOf(inner.url ?? inner.src) : textOf(first);
  } catch {
    return cell
      .slice(1, -1)
      .trim()
      .replace(/^(["'])(.*?)\1.*$/s, '$2');
  }
}

/** Two files are parted where a picture's name stands on either side, or nothing behind it. */
function firstFile(cell: string): string {
  const parts = cell.split(/[,;|]/);
  const at = parts.findIndex((part, i) => {
    const next = parts[i + 1]?.trim();
    return FILE.test(part) && (!next || FILE.test(next));
  });
  return at < 0 ? cell : cell.slice(0, parts.slice(0, at + 1).join(',').length).trim();
}

/** `/,/.//` is tidied to `/,//`, where the next reader would see two addresses. */
function asOne(address: string): string {
  return address.replaceAll(
    /[,;|~](?=(?:https?:)?\/\/)/gi,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function hasScheme(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(text);
}
