/** What to do about a disk that takes no more, or gives back something else: SQLite's and the system's own words help nobody. */
import { ownCommand } from '../../own-command.ts';

/** SQLite's primary result codes. */
const SQLITE = {
  busy: 5,
  readonly: 8,
  ioError: 10,
  corrupt: 11,
  full: 13,
  cannotOpen: 14,
  notADatabase: 26,
} as const;
const FULL = new Set(['ENOSPC', 'EDQUOT']);
const FORBIDDEN = new Set(['EACCES', 'EPERM', 'EROFS']);

/** Null for every other error. What was written before stays as it was. */
export function diskAdvice(error: unknown, system: NodeJS.Platform = process.platform): string | null {
  const { code, path, syscall } = (error ?? {}) as NodeJS.ErrnoException;
  const sqlite = sqliteCode(error);
  if (sqlite === SQLITE.busy)
    return 'Another command of Lookalike is writing the catalogue. Try again in a moment.';
  if (sqlite === SQLITE.full || isFull(error)) {
    return `The disk is full. Nothing is lost: make room where the catalogue lies (${ownCommand('paths')}) and try again.`;
  }
  // What Node makes of every other failure of a folder and of those above it.
  if (code === 'ENOENT' && syscall === 'mkdir') {
    return `${path} cannot be made: check the disk, and who owns the folder above it.`;
  }
  if ((code === 'EEXIST' || code === 'ENOTDIR') && syscall === 'mkdir') {
    return fileForFolder(path ?? 'It');
  }
  if (isDamaged(error)) {
    return `The catalogue file is damaged. Move it away and import your feeds again. Which one it is: ${ownCommand('verify')}`;
  }
  if (code === 'EROFS' && path) {
    return `${path} lies on a disk that is read only: make it writable, or name a folder elsewhere with LOOKALIKE_HOME.`;
  }
  // A Mac asks the person once for each of Downloads, Documents and the desktop, and this is what a "no" looks like.
  if (code === 'EPERM' && path && system === 'darwin') {
    return `${path} cannot be used: check who owns it, and whether your terminal may (System Settings, Privacy & Security, Files & Folders).`;
  }
  if (FORBIDDEN.has(code ?? '') && path) return `${path} cannot be used: check who owns it.`;
  if (sqlite === SQLITE.readonly || sqlite === SQLITE.cannotOpen || FORBIDDEN.has(code ?? '')) {
    return `The catalogue cannot be written. Check who owns its folder (${ownCommand('paths')}) and that its disk is writable.`;
  }
  if (sqlite === SQLITE.ioError || code === 'EIO') {
    return `The disk failed while the catalogue was read or written. Check the disk, then run: ${ownCommand('verify')}`;
  }
  return null;
}

/** Whether the system, and not SQLite, has told that there is no room. */
export function isFull(error: unknown): boolean {
  return FULL.has((error as NodeJS.ErrnoException | null)?.code ?? '');
}

export const fileForFolder = (path: string): string =>
  `${path} is a file where a folder is wanted: LOOKALIKE_HOME names the folder of the catalogue.`;

/** Whether the file of the catalogue is none, or no longer one, that SQLite can read. */
export function isDamaged(error: unknown): boolean {
  const code = sqliteCode(error);
  return code === SQLITE.corrupt || code === SQLITE.notADatabase;
}

/** Whether another process kept the catalogue for itself longer than a statement waits. */
export function isBusy(error: unknown): boolean {
  return sqliteCode(error) === SQLITE.busy;
}

/** The higher bytes tell which call it was. */
function sqliteCode(error: unknown): number | null {
  const { errcode } = (error ?? {}) as { errcode?: number };
  return errcode === undefined ? null : errcode & 0xff;
}
