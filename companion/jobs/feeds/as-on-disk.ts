/** A path as the disk spells it: Windows and Macs find a file in other capitals too, and Macs with parted letters (`e´`). */
import { realpathSync } from 'node:fs';

/** As it is given where it names nothing, or leads elsewhere by a link. */
export function asOnDisk(path: string): string {
  try {
    const real = realpathSync.native(path);
    return fold(real) === fold(path) ? real : path;
  } catch {
    return path;
  }
}

const fold = (path: string): string => path.normalize('NFC').toLowerCase();
