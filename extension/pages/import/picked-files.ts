/** What a person has picked or dropped, as a feed: one file, or a folder with the parts that an import can use. */
import type { Feed, FolderFile } from '../../companion/imports.ts';

/** The companion takes no others; what a camera or a system leaves in a folder stays here. */
const USABLE = /\.(csv|tsv|txt|xml|rss|atom|json|jsonl|ndjson|jpe?g|png|webp|avif|gif)$/i;

/** Pictures of other kinds and spreadsheets: named to the companion, which tells that they are not read, but not sent. */
const TOLD = /\.(hei[cf]|tiff?|bmp|dng|cr[23]|nef|arw|xlsx?|ods|numbers)$/i;

/** Null when there is nothing. Files out of a folder picker know the way from that folder. */
export function feedOfFiles(files: readonly File[]): Feed | null {
  const [first] = files;
  if (!first) return null;
  const [root, ...below] = first.webkitRelativePath.split('/');
  if (below.length === 0 && files.length === 1) return { from: 'file', name: first.name, file: first };
  const parts = files.map((file) => ({
    path: file.webkitRelativePath.split('/').slice(1).join('/') || file.name,
    file,
  }));
  return folder(root || first.name, parts);
}

/** A dropped folder is read to its last leaf. Call it inside the drop event: the list is empty afterwards. */
export async function readDrop({ items, files }: DataTransfer): Promise<Feed | null> {
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (!entries.some(({ isDirectory }) => isDirectory)) return feedOfFiles([...files]);
  const parts: FolderFile[] = [];
  for (const entry of entries) await collect(entry, '', parts);
  // The folder's own name is no part of the ways inside it.
  const only = entries.length === 1 ? entries[0] : undefined;
  const inside = only
    ? parts.map(({ path, file }) => ({ path: path.slice(only.name.length + 1), file }))
    : parts;
  return folder(only?.name ?? entries[0]?.name ?? '', inside);
}

function folder(name: string, parts: readonly FolderFile[]): Feed {
  const files = parts
    .filter(({ path }) => !/(^|\/)\./.test(path))
    .flatMap(({ path, file }) => {
      if (USABLE.test(path)) return [{ path, file }];
      return TOLD.test(path) ? [{ path, file: new File([], file.name) }] : [];
    });
  return { from: 'folder', name, files };
}

async function collect(entry: FileSystemEntry, above: string, into: FolderFile[]): Promise<void> {
  const path = above + entry.name;
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) =>
      (entry as FileSystemFileEntry).file(resolve, reject),
    );
    into.push({ path, file });
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    // Chrome hands out a hundred at a time.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return;
    for (const child of some) await collect(child, `${path}/`, into);
  }
}
