/** What to do about a disk that takes no more: SQLite's and the system's own words help nobody. */

/** SQLite's primary result codes. */
const SQLITE = { readonly: 8, ioError: 10, full: 13, cannotOpen: 14 } as const;
const FULL = new Set(['ENOSPC', 'EDQUOT']);
const FORBIDDEN = new Set(['EACCES', 'EPERM', 'EROFS']);

/** Null for every other error. What was written before stays as it was. */
export function diskAdvice(error: unknown): string | null {
  const { code, errcode, path, syscall } = (error ?? {}) as NodeJS.ErrnoException & { errcode?: number };
  // The higher bytes tell which call it was.
  const sqlite = errcode === undefined ? null : errcode & 0xff;
  if (sqlite === SQLITE.full || FULL.has(code ?? '')) {
    return 'The disk is full. Nothing is lost: make room where the catalogue lies ("lookalike paths") and try again.';
  }
  // What Node makes of every other failure of a folder and of those above it.
  if (code === 'ENOENT' && syscall === 'mkdir') {
    return `${path} cannot be made: check the disk, and who owns the folder above it.`;
  }
  if (FORBIDDEN.has(code ?? '') && path) return `${path} cannot be used: check who owns it.`;
  if (sqlite === SQLITE.readonly || sqlite === SQLITE.cannotOpen || FORBIDDEN.has(code ?? '')) {
    return 'The catalogue cannot be written. Check who owns its folder ("lookalike paths") and that its disk is writable.';
  }
  if (sqlite === SQLITE.ioError || code === 'EIO') {
    return 'The disk failed while the catalogue was read or written. Check the disk, then run "lookalike verify".';
  }
  return null;
}
