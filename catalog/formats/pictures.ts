/** A folder of pictures: a feed of its own, or what lies beside a table that names no pictures. */
import type { FeedRow } from '../feed.ts';
import { toRow } from '../record.ts';
import { skipped } from '../skip.ts';
import { PICTURE_FILES } from '../values/picture-path.ts';

/** Pictures too, of kinds that are not read: those of an iPhone, of scanners, raw ones of cameras. */
const OTHER_PICTURES = /\.(hei[cf]|tiff?|bmp|dng|cr[23]|nef|arw)$/i;

/** The shop's table, most likely, in the program's own file. */
const SPREADSHEETS = /\.(xlsx?|ods|numbers)$/i;

/** What `pictureRows` says something of. */
export const isTold = (path: string): boolean =>
  [PICTURE_FILES, OTHER_PICTURES, SPREADSHEETS].some((kind) => kind.test(path));

/**
 * One product a picture: its path is the id, its name the title, and the folder it lies in the category.
 *
 * @param paths of files in the order wanted, `/` between their parts; what is neither picture nor spreadsheet is passed over
 */
export async function* pictureRows(paths: Iterable<string> | AsyncIterable<string>): AsyncIterable<FeedRow> {
  let line = 0;
  for await (const path of paths) {
    if (OTHER_PICTURES.test(path)) yield skipped(++line, 'picture-format', path);
    if (SPREADSHEETS.test(path)) yield skipped(++line, 'table-format', path);
    if (!PICTURE_FILES.test(path)) continue;
    const parts = path.split('/');
    const title = stem(parts.pop() ?? '').replaceAll(/[_-]+/g, ' ');
    const category = parts.join(' > ');
    // Asked for rather than named: no name of a folder is an address.
    yield toRow({ id: path, title, category, plain: true }, ++line, { pictureOf: () => path });
  }
}

/** Finds a picture by its path, else by its name alone with or without the ending; not by one that folders share. */
export function pictureFinder(paths: Iterable<string>): (name: string) => string | null {
  const byPath = new Map<string, string>();
  const byName = new Map<string, string | null>();
  const call = (name: string, path: string) => {
    const other = byName.get(name);
    // One picture in two kinds of file is one still; of two in two folders either may be meant.
    const isShared = other === null || (other !== undefined && stem(other) !== stem(path));
    byName.set(name, isShared ? null : path);
  };
  for (const path of paths) {
    byPath.set(composed(path), path);
    const name = composed(path.split('/').pop() ?? '');
    call(name, path);
    call(stem(name), path);
  }
  return (name) => byPath.get(composed(name)) ?? byName.get(composed(name)) ?? null;
}

/** A Mac names files letter by letter (`e´`), and tables are written in whole letters. */
const composed = (name: string): string => name.normalize('NFC');

function stem(name: string): string {
  return name.replace(PICTURE_FILES, '');
}
