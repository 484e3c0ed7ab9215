/** The ways in which a feed may have meant the name of a picture beside it, for where it is not there as it is written. */
import { picturePath } from './picture-path.ts';

/** A Mac writes `é` as two characters and a feed as one, Windows parts folders by `\`, and shops write web addresses. */
export function pictureSpellings(named: string): string[] {
  const texts = [named, decoded(named)].flatMap((text) => [text, text.replaceAll('\\', '/')]);
  const all = texts.flatMap((text) => [text, text.normalize('NFC'), text.normalize('NFD')]);
  // What is written as `%2e%2e` leads out of the folder no less than `..`.
  return [...new Set(all)].filter((text) => typeof picturePath(text) === 'string');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A percent sign that is only that.
    return text;
  }
}
