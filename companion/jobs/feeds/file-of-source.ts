/** What the upload of a source is called on the disk: ids may differ in capitals alone, or mean a device of Windows. */
import { createHash } from 'node:crypto';

/** With any ending: https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
const DEVICE = /^(con|prn|aux|nul|(com|lpt)[\d¹²³])(\.|$)/;

export function fileOfSource(source: string): string {
  // By way of capitals, for two small letters may share one: σ and ς.
  const plain = source.normalize('NFC').toUpperCase().toLowerCase();
  if (plain === source && !DEVICE.test(source)) return `${source}.feed`;
  // No id holds a tilde.
  return `~${createHash('sha256').update(source).digest('hex').slice(0, 16)}.feed`;
}
