/** Names a source after what is imported, without ever taking over the products of another one. */
import { basename, dirname, extname, isAbsolute, resolve } from 'node:path';
import { SAVED_SOURCE } from '../../../contract/index.ts';
import { isWebAddress, withoutLogin } from '../../fetch/web-address.ts';

/**
 * @param from an http(s) address, a full path, or the name of an uploaded file
 * @param originOf where the products of a source come from, or will; null for a free name
 * @param isMeant whether a source that came from there before may be the one
 * @returns the id of the source that came from there before, else a free one
 */
export function sourceName(
  from: string,
  originOf: (id: string) => string | null,
  isMeant: (id: string) => boolean = () => true,
): string {
  const base = toId(isWebAddress(from) ? hostOf(from) : stem(from));
  for (let n = 1; ; n++) {
    const id = n === 1 ? base : `${base.slice(0, 56)}-${n}`;
    const origin = originOf(id);
    if (id === SAVED_SOURCE) continue;
    if (origin === null || (isSameOrigin(origin, from) && isMeant(id))) return id;
  }
}

/**
 * A colon would end the source in a product id; `SOURCE_ID` says what stands in the way in front. A Mac names files letter
 * by letter, and an accent alone is no letter.
 */
function toId(text: string): string {
  const plain = text
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[.-]+/, '');
  return plain.slice(0, 60) || 'source';
}

function hostOf(address: string): string {
  return (URL.parse(address)?.hostname ?? '').replace(/^www\./, '');
}

/** Whether both, as `sourceName` takes them, are the same place. */
export function isSameOrigin(one: string, other: string): boolean {
  return spelt(one) === spelt(other);
}

/** `https://Shop.example` and `https://me:1234@shop.example/#new` are one; with `www.` it may be another shop. */
function spelt(from: string): string {
  const url = isWebAddress(from) ? URL.parse(withoutLogin(from)) : null;
  if (!url) return (isAbsolute(from) ? from : exportName(from)).normalize('NFC');
  url.hash = '';
  return url.href;
}

/**
 * Without what tells one download from the next: browsers number them, and WooCommerce dates them
 * (`wc-product-export-22-6-2026-1782233584564.csv`).
 */
function exportName(file: string): string {
  return file.replace(/ ?\(\d+\)(?=\.\w+$)/, '').replace(/-\d{1,2}-\d{1,2}-\d{4}-\d{10,}(?=\.\w+$)/, '');
}

/** A feed that only says "feed" is called after its folder. */
function stem(path: string): string {
  const file = basename(isAbsolute(path) ? path : exportName(path));
  const name = file.slice(0, file.length - extname(file).length);
  const folder = basename(resolve(dirname(path)));
  return isAbsolute(path) && /^(feed|products|export|catalogue?|articles|items)$/i.test(name) ? folder : name;
}
