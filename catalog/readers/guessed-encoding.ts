/** How a text is written, by its letters alone. */

/** @param goesOn whether the last letter may be cut in two */
export function guessed(bytes: Uint8Array, goesOn: boolean): string {
  if (isUtf8(bytes, goesOn)) return 'utf-8';
  // One title that was cut inside of a letter does not make the others another encoding's.
  const whole = shareOfUtf8(bytes);
  if (whole > 0.9) return 'utf-8';
  if (isKorean(bytes)) return 'euc-kr';
  return whole > 0.5 ? 'utf-8' : 'windows-1252';
}

/** Where the first byte is that is none of ASCII, or -1. */
export function beyondAscii(bytes: Uint8Array): number {
  for (let i = 0; i < bytes.length; i++) if ((bytes[i] as number) >= 0x80) return i;
  return -1;
}

function isUtf8(bytes: Uint8Array, goesOn: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: goesOn });
    return true;
  } catch {
    return false;
  }
}

const HIGH = /[\x80-\xff]/g;
const UTF8_LETTERS = /[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}/g;

/** How many of the bytes beyond ASCII make whole letters of UTF-8, which other encodings' letters hardly ever do. */
function shareOfUtf8(bytes: Uint8Array): number {
  const text = Buffer.from(bytes).toString('latin1');
  const letters = text.match(UTF8_LETTERS)?.join('').length ?? 0;
  return letters / (text.match(HIGH)?.length ?? 1);
}

/**
 * Korean letters are two high bytes each, most of them with the first one of a syllable. An accent among Western
 * letters stands alone, and two of them (`öß`) seldom begin so.
 */
function isKorean(bytes: Uint8Array): boolean {
  let [single, paired, syllables] = [0, 0, 0];
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i] as number;
    if (lead < 0x80) continue;
    if ((bytes[i + 1] ?? 0) < 0x80) {
      single++;
      continue;
    }
    paired += 2;
    if (lead >= 0xb0 && lead <= 0xc8) syllables += 2;
    i++;
  }
  return paired > 0.9 * (single + paired) && syllables > paired / 2;
}
