/** Which of the 13 types a feed's own words mean: its category path, or the product's title. */
import type { GarmentType } from '../../contract/index.ts';
import { genderOf } from './gender.ts';
import { typeOfGoogleId } from './google-category.ts';
import { GARMENT_WORDS } from './words.ts';

/** Undefined: no word is known. Null: words are known, and no single type is meant. */
type Meaning = GarmentType | null | undefined;

const OF_OTHER_SCRIPTS = /[\p{Script=Cyrillic}\p{Script=Hangul}]/u;

/** A group for each type, so that one look at a phrase finds the words of all. */
const WORDS = wordsOf(() => true);
/** Most phrases are in Latin letters, and every word less is one less to try at each of them. */
const LATIN_WORDS = wordsOf((word) => !OF_OTHER_SCRIPTS.test(word));

/** "Shirts & Tops" promises either. */
const JOINTS = /[&+,]|\s(?:and|or|und|oder|et|ou|y|o|e|en|of|i|oraz|и|или)\s|(?<=[yěe])\sa\s|및|·/u;
/** What comes after these says how a garment is, not what it is. */
const TITLE_ENDS =
  /\s(?:with|in|for|by|from|mit|aus|für|avec|con|per|para|met|van|w|z|ze|na|dla|s|se|pro|с|из|в|на|для)\s|\s[-–—|]\s|[,(]/u;

/** They are underwear in France: where no other word is known, an English or German one for women decides. */
const CULOTTES = /(?:women|lad(?:y|ies)|damen).*culottes/u;

/** Categories come again and again; a feed has hundreds of them, not millions. */
const known = new Map<string, GarmentType | null>();
const KNOWN = 1000;

/** The narrowest part of a path such as `Apparel > Dresses` decides; null when no word is known. */
export function garmentType(category: string | null | undefined): GarmentType | null {
  const text = lower(category);
  let type = known.get(text);
  if (type === undefined) {
    type = typeOfGoogleId(text) ?? ofFirst(text.split(/[>/|›»]/u).reverse(), text);
    if (type === 'dress' && isNoDress(text)) type = null;
    if (known.size >= KNOWN) known.clear();
    known.set(text, type);
  }
  return type;
}

/** An English robe under "Sleepwear", a one-piece under "Swimwear", "abiti" of a man, which are suits. */
function isNoDress(path: string): boolean {
  return /(?:sleep|night|lounge|swim)wear|p[ay]jamas?|수영복|잠옷/u.test(path) || genderOf(path) === 'male';
}

/** "Shirt dress with a belt bag" is a dress. */
export function garmentTypeOfTitle(title: string | null | undefined): GarmentType | null {
  const text = lower(title);
  return ofFirst(text.split(TITLE_ENDS), text);
}

/** @param parts of the text, the most telling first */
function ofFirst(parts: readonly string[], text: string): GarmentType | null {
  for (const part of parts) {
    const meaning = ofPart(part);
    if (meaning !== undefined) return meaning;
  }
  return CULOTTES.test(text) ? 'pants' : null;
}

function ofPart(part: string): Meaning {
  const meanings = part
    .split(JOINTS)
    .map(ofPhrase)
    .filter((meaning) => meaning !== undefined);
  return new Set(meanings).size > 1 ? null : meanings[0];
}

/** The last noun is what it is: "shirt dress", "dress pants". */
function ofPhrase(phrase: string): Meaning {
  let group = 0;
  for (const match of phrase.matchAll(OF_OTHER_SCRIPTS.test(phrase) ? WORDS : LATIN_WORDS))
    group = match.findIndex((text, i) => i > 0 && text !== undefined);
  return GARMENT_WORDS[group - 1]?.[0];
}

function lower(text: string | null | undefined): string {
  return (text ?? '').slice(0, 1000).toLowerCase().normalize('NFC');
}

function wordsOf(isMeant: (word: string) => boolean): RegExp {
  const groups = GARMENT_WORDS.map(([, words]) => `(${patternOf(words.split(/\s+/).filter(isMeant))})`);
  return RegExp(groups.join('|'), 'gu');
}

/** Whole words, the longest first, since a pattern takes the first that fits; `\b` knows no letters but English ones. */
function patternOf(words: readonly string[]): string {
  const longestFirst = words.toSorted((a, b) => b.length - a.length);
  const patterns = longestFirst.map((word) => word.replaceAll('_', ' ').replaceAll('(', '(?:'));
  const whole = patterns.filter((word) => !word.startsWith('-'));
  const ends = patterns.filter((word) => word.startsWith('-')).map((word) => word.slice(1));
  const start = `(?<![\\p{L}\\p{N}])(?:${whole.join('|')})`;
  return `(?:${[start, ...ends].join('|')})(?![\\p{L}\\p{N}])`;
}
