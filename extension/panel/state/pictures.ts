/** The pictures of this session, so that the address can name them. They live in memory and go with the panel. */
import type { Box } from '../../../contract/geometry.ts';
import type { Garment } from '../../../contract/search.ts';
import type { PageFacts } from '../../page-facts/facts.ts';

export interface SessionPicture {
  /** Milliseconds since 1970 when it was first searched; names it in the address and in the history. */
  at: number;
  picture: Blob;
  /** What the page that showed it says about itself. */
  page: PageFacts | null;
  /** The companion's names for parts of it that were sent (`x,y,w,h` in its pixels), while it holds them. */
  held: Map<string, string>;
  /** What all of it was found to show, and which of that was meant before anybody chose; in its pixels. */
  shows: { garments: readonly Garment[]; meant: Box } | null;
  /** The garment that was last understood in it, as a `data:` address. */
  cutout: string | null;
}

/** More than anybody goes back through. */
const MOST = 12;

const pictures = new Map<number, SessionPicture>();

export function addPicture(
  picture: Blob,
  page: PageFacts | null,
  at: number = Math.max(Date.now(), 1 + ([...pictures.keys()].at(-1) ?? 0)),
): SessionPicture {
  const added = { at, picture, page, held: new Map(), shows: null, cutout: null };
  pictures.set(at, added);
  const [oldest] = pictures.keys();
  if (pictures.size > MOST && oldest !== undefined) pictures.delete(oldest);
  return added;
}

/** Null once it is forgotten, after a reload for example. */
export function pictureOf(at: number | undefined): SessionPicture | null {
  return at === undefined ? null : (pictures.get(at) ?? null);
}
