/** The page's half of the capture: finds the picture that is meant, reads it, or holds it still for a capture. */
import type { Box, Point } from '../../../contract/geometry.ts';
import type { TabBefore } from './before-panel.ts';
import { areaOf, distance, intersect } from './boxes.ts';
import type { Depiction } from './depictions.ts';
import { type Aim, find } from './find.ts';
import { type Geometry, measure, settle, wholeOf } from './geometry.ts';
import { type Marker, putMarker } from './marker.ts';
import { ALL, type Pixels, readPixels } from './pixels.ts';
import { type Edge, scrollTo, uncover } from './stage.ts';
import { shares } from './strip.ts';

/** How far outside of a picture a guess may lie and still mean it, as a share of its longer side. */
const BESIDE = 0.15;

export interface Finding {
  /** Address of the picture; null for what has none. */
  url: string | null;
  /** The picture at natural size; null when the page may not read it. */
  pixels: Pixels | null;
  /** Where the person pointed, in shares of the pixels or else of the picture; null when that is not certain. */
  point: Point | null;
  /** The same where that may have been, when it is not certain. */
  near: readonly Point[];
}

/** What the background can ask for; each answer is plain data. State is kept from one question to the next. */
export interface Finder {
  /** Null when no one picture is meant for certain. */
  find: (srcUrl: string | null, longestSide: number, before: TabBefore | null) => Promise<Finding | null>;
  /**
   * Waits until the picture stands still. With edges it is scrolled to first, with `bare` what covers it is hidden.
   * Null when its place in the tab cannot be known. A capture that shows the marker shows the page like this; a marker
   * that is null tells nothing.
   */
  hold: (options: { edges: readonly [Edge, Edge] | null; bare: boolean }) => Promise<Held | null>;
  measure: () => Promise<Geometry | null>;
  /** Puts back what `hold` has changed, even one that still waits: from here on nothing is changed any more. */
  release: () => Promise<void>;
}

export interface Held {
  geometry: Geometry;
  marker: Marker | null;
}

export function createFinder(): Finder {
  let aim: Aim | null = null;
  let undo: (() => void)[] = [];
  let unmark = () => {};
  let released = false;

  return {
    find: async (srcUrl, longestSide, before) => {
      aim = await find(srcUrl, before);
      if (!aim) return null;
      const { picture, point, near } = aim;
      const rect = picture.rect();
      const pixels = await readPixels(picture.source, longestSide, await seenOf(picture));
      const shown = pixels ? partOf(rect, pixels.part) : wholeOf(picture).box;
      const guesses = near.flatMap((place) => shareOf(rimmed(place, shown), shown) ?? []);
      return { url: picture.url, pixels, point: point && shareOf(point, shown), near: guesses };
    },
    hold: async ({ edges, bare }) => {
      if (!aim || released) return null;
      if (edges) undo.push(scrollTo(aim.picture, ...edges));
      const geometry = await settle(aim.picture, edges ? 60 : 150);
      if (!geometry || released) return null;
      if (bare) {
        const view = { x: 0, y: 0, w: innerWidth, h: innerHeight };
        undo.push(uncover(aim.picture, intersect(aim.picture.rect(), view)));
      }
      unmark();
      const marker = putMarker(geometry.seen);
      unmark = marker.remove;
      await painted();
      // Not before: pages that watch their nodes have removed it by now.
      return { geometry, marker: marker.read() };
    },
    measure: async () => aim && measure(aim.picture),
    release: async () => {
      released = true;
      unmark();
      for (const step of undo.reverse()) step();
      undo = [];
    },
  };
}

/** What of the picture is in view, in shares of it; all of it where that is not known, or nothing is. */
async function seenOf(picture: Depiction): Promise<Box> {
  const geometry = await measure(picture);
  const { box } = wholeOf(picture);
  if (!geometry || areaOf(geometry.seen) === 0) return ALL;
  // From the tab's coordinates to the frame's own.
  const shift = { x: box.x - geometry.rect.x, y: box.y - geometry.rect.y };
  const seen = { ...geometry.seen, x: geometry.seen.x + shift.x, y: geometry.seen.y + shift.y };
  return shares(seen, picture.rect());
}

/** The opposite of `shares`. */
function partOf({ x, y, w, h }: Box, part: Box): Box {
  return { x: x + part.x * w, y: y + part.y * h, w: part.w * w, h: part.h * h };
}

function shareOf(point: Point, { x, y, w, h }: Box): Point | null {
  const share = { x: (point.x - x) / w, y: (point.y - y) / h };
  return Math.min(share.x, share.y) >= 0 && Math.max(share.x, share.y) <= 1 ? share : null;
}

/** A guess may lie a little beside what was meant. */
function rimmed(guess: Point, box: Box): Point {
  if (distance(guess, box) > BESIDE * Math.max(box.w, box.h)) return guess;
  return {
    x: Math.max(box.x, Math.min(guess.x, box.x + box.w)),
    y: Math.max(box.y, Math.min(guess.y, box.y + box.h)),
  };
}

/** The next frame shows what has changed; the one after it is certain to be on the screen. */
function painted(): Promise<unknown> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(resolve));
    // A tab that is hidden by now is not being drawn.
    setTimeout(resolve, 500);
  });
}
