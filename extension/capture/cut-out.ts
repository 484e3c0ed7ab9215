/** Cuts a picture out of the visible tab: brought into view, uncovered, and in parts where it is larger than that. */
import type { Box } from '../../contract/geometry.ts';
import type { FrameFinder } from './frame.ts';
import { captureTab } from './in-sight.ts';
import type { Held } from './page/finder.ts';
import type { Geometry } from './page/geometry.ts';
import type { Edge } from './page/stage.ts';
import { isStrip } from './page/strip.ts';
import { compose, fromDataUrl, toCapturePixels } from './picture.ts';

const TRIES = 4;
/** A picture is in view when no more than a rounding error of it is not. */
const ALL = 0.98;
/** CSS pixels; less than this in view is no picture. */
const LEAST = 48;
/** Views that a picture may be long to be taken whole; of a longer one what is in view is meant. */
const PATIENCE = 3;

export interface CutOut {
  picture: Blob;
  /** From shares of the whole picture to pixels of `picture`; null for what it does not show. */
  locate: (share: { x: number; y: number }) => { x: number; y: number } | null;
}

/** Of 255: how much a screen's own colours may change one. */
const OFF = 32;

interface Part {
  bitmap: ImageBitmap;
  geometry: Geometry;
}

type Tab = Parameters<typeof captureTab>[0];

/** Null when the picture's place in the tab is not known, or too little of it can be brought into view. */
export async function cutOut(tab: Tab, finder: FrameFinder): Promise<CutOut | null> {
  try {
    const before = await finder.measure();
    if (!before) return null;
    const parts: Part[] = [];
    for (const edges of placesFor(before)) {
      const part = await shoot(tab, finder, edges);
      if (part) parts.push(part);
    }
    return parts.length > 0 ? stitch(parts) : null;
  } finally {
    await finder.release();
  }
}

/** Where to scroll to, one capture each; null leaves the page as it is. */
function placesFor({ rect, seen, view, zoomed }: Geometry): readonly (readonly [Edge, Edge] | null)[] {
  const long = rect.w > PATIENCE * view.w || rect.h > PATIENCE * view.h;
  // Fingers have brought into view what is meant, and no script can put that back.
  if (zoomed || long || isStrip(rect) || seen.w * seen.h >= rect.w * rect.h * ALL) return [null];
  const across = edgesFor(rect.w, view.w);
  return edgesFor(rect.h, view.h).flatMap((block) => across.map((inline) => [block, inline] as const));
}

/** Two places show all of what is up to twice as long as the view, three of what is up to three times as long. */
function edgesFor(length: number, view: number): readonly Edge[] {
  if (length <= view) return ['center'];
  return length <= 2 * view ? ['start', 'end'] : ['start', 'center', 'end'];
}

/**
 * Opening the panel resizes the page, so that a rectangle measured before the capture may be wrong in it, and a busy
 * browser may still show what was there before the page was scrolled: measure, mark, capture, measure again, and start
 * over until both agree and the mark is to be seen.
 */
async function shoot(
  tab: Tab,
  finder: FrameFinder,
  edges: readonly [Edge, Edge] | null,
): Promise<Part | null> {
  for (let tries = 1; ; tries++) {
    const held = await finder.hold({ edges, bare: true });
    if (!held) return null;
    const address = await captureTab(tab, 'png');
    const geometry = await finder.measure();
    if (!geometry || Math.min(geometry.seen.w, geometry.seen.h) < LEAST) return null;
    const bitmap = await createImageBitmap(fromDataUrl(address));
    // A page that colours everything anew (`filter` on its root) never shows the marker as it is.
    const now = tries >= TRIES - 1 || isNow(bitmap, held);
    if (tries === TRIES || (now && same(held.geometry, geometry) && fits(bitmap, geometry)))
      return { bitmap, geometry };
    bitmap.close();
  }
}

/** Lays the parts beside each other in a picture as large as what they show of it together. */
async function stitch(parts: readonly Part[]): Promise<CutOut> {
  const [{ bitmap, geometry }] = parts as [Part, ...Part[]];
  const scale = bitmap.width / geometry.view.w;
  const placed = parts.map((part) => place(part, scale));
  const left = Math.min(...placed.map(({ to }) => to.x));
  const top = Math.min(...placed.map(({ to }) => to.y));
  const size = {
    w: Math.max(...placed.map(({ to }) => to.x + to.w)) - left,
    h: Math.max(...placed.map(({ to }) => to.y + to.h)) - top,
  };
  const moved = placed.map((part) => ({
    ...part,
    to: { ...part.to, x: part.to.x - left, y: part.to.y - top },
  }));
  const { picture, shrink } = await compose(moved, size);
  for (const part of parts) part.bitmap.close();
  return {
    picture,
    locate(share) {
      const x = share.x * geometry.rect.w * scale - left;
      const y = share.y * geometry.rect.h * scale - top;
      const isShown = Math.min(x, y) >= 0 && x <= size.w && y <= size.h;
      return isShown ? { x: Math.round(x * shrink), y: Math.round(y * shrink) } : null;
    },
  };
}

/** `from`: pixels of the capture. `to`: the same in pixels of the whole picture. */
function place({ bitmap, geometry }: Part, scale: number): { bitmap: ImageBitmap; from: Box; to: Box } {
  const { rect, seen, view } = geometry;
  const from = toCapturePixels(seen, view, { w: bitmap.width, h: bitmap.height });
  const x = Math.round(from.x - rect.x * scale);
  const y = Math.round(from.y - rect.y * scale);
  return { bitmap, from, to: { ...from, x: Math.max(0, x), y: Math.max(0, y) } };
}

function same(a: Geometry, b: Geometry): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** A capture of another size than the page was taken in the middle of a resize. */
function fits(bitmap: ImageBitmap, { view, dpr }: Geometry): boolean {
  return Math.abs(bitmap.width - view.w * dpr) < 2 && Math.abs(bitmap.height - view.h * dpr) < 2;
}

/** Whether the capture shows the marker; true where there is none to look for. */
function isNow(bitmap: ImageBitmap, { geometry: { view }, marker }: Held): boolean {
  if (!marker) return true;
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  const scale = bitmap.width / view.w;
  context?.drawImage(bitmap, -Math.floor(marker.x * scale), -Math.floor(marker.y * scale));
  const seen = context?.getImageData(0, 0, 1, 1).data ?? [];
  return marker.rgb.every((value, i) => Math.abs(value - (seen[i] ?? 0)) <= OFF);
}
