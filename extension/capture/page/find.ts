/** Which picture of the page is meant. */
import type { Box, Point, Size } from '../../../contract/geometry.ts';
import { type Pointer, pointerNow, takeMenuPoint } from './aim.ts';
import { pointerBefore, rectsBefore, type TabBefore, widthBefore } from './before-panel.ts';
import { areaOf, distance, intersect, isInside } from './boxes.ts';
import { clipped } from './clipped.ts';
import { allElements, stackAt } from './deep.ts';
import { type Depiction, depictionsOf } from './depictions.ts';
import { clicksBefore } from './menu.ts';
import { isBlank } from './pixels.ts';
import { isVisible } from './visible.ts';

/** Side of the box around the pointer that a picture must meet, and the least side of what counts as one. */
const NEAR = 48;
/** How far a menu item lies from the right click that opened the menu, at most. */
const REACH = { w: 420, h: 560 };

export interface Aim {
  picture: Depiction;
  /** Where in the page the person pointed, as long as that is certain. */
  point: Point | null;
  /** Where that may have been, when it is not. */
  near: readonly Point[];
}

/**
 * @param srcUrl what the browser says lies under the right click; null where it knows of nothing
 * @param before the tab as it was then; null in a frame, whose width is its own
 */
export async function find(srcUrl: string | null, before: TabBefore | null): Promise<Aim | null> {
  const point = takeMenuPoint();
  const named =
    srcUrl === null
      ? []
      : pictures()
          .filter(({ url }) => url === srcUrl)
          .filter(isMeant);
  // The panel that opens moves them, before this or before the mouse is known.
  const clicked = point ? null : rectsBefore(named, before);
  const mouse = point ? null : await pointerNow();
  const pointer = point ?? mouse;
  // The same picture may be there several times: without a pointer the largest one serves best.
  const [nearest] = pointer ? byDistance(named, pointer) : bySize(named);
  // A transparent pixel, stretched over a picture to guard it, is not what anybody means.
  if (nearest && !(await isBlank(nearest.source))) {
    const from = clicked?.get(nearest);
    if (!mouse || !from) return { picture: nearest, point, near: [] };
    const guesses = guessed(nearest, pointerBefore(mouse, before), widthBefore(before));
    return { picture: nearest, point, near: guesses.map(carried(from, nearest.rect())) };
  }
  const place = point ?? (nearest && middleOf(nearest.rect()));
  return aimAt(await (place ? pictureAt(place) : onlyOneNear(mouse)), point, mouse);
}

function aimAt(picture: Depiction | null, point: Point | null, mouse: Pointer | null): Aim | null {
  return picture && { picture, point, near: mouse ? guessed(picture, mouse, innerWidth) : [] };
}

function guessed({ element }: Depiction, mouse: Pointer, w: number): Point[] {
  return clicksBefore(mouse, element.closest('a[href]') !== null, { w, h: innerHeight });
}

/** To the same place of a picture that has moved, or has another size by now. */
function carried(from: Box, to: Box): (point: Point) => Point {
  return ({ x, y }) => ({
    x: to.x + ((x - from.x) * to.w) / from.w,
    y: to.y + ((y - from.y) * to.h) / from.h,
  });
}

/** The topmost picture at the point; else one that meets the box around it; else one that lets the mouse through. */
async function pictureAt(point: Point): Promise<Depiction | null> {
  const half = NEAR / 2;
  const around = [0, -half, half].flatMap((dy) =>
    [0, -half, half].map((dx) => ({ x: point.x + dx, y: point.y + dy })),
  );
  for (const { x, y } of around) {
    const here = shown(stackAt(x, y).flatMap(depictionsOf));
    const picture = await firstWithPixels(here.filter((depiction) => isInside({ x, y }, depiction.rect())));
    if (picture) return picture;
  }
  const through = shown(pictures()).filter((depiction) => isInside(point, depiction.rect()));
  return firstWithPixels(bySize(through).reverse());
}

/**
 * When a menu item was picked by mouse, the right click was somewhere around the pointer; Chrome may not even know that.
 * Certain only if all pictures there lie in one place: then the topmost that shows something is meant.
 */
async function onlyOneNear(pointer: Point | null): Promise<Depiction | null> {
  const view: Box = { x: 0, y: 0, w: innerWidth, h: innerHeight };
  const reach: Box = pointer
    ? { x: pointer.x - REACH.w, y: pointer.y - REACH.h, w: 2 * REACH.w, h: 2 * REACH.h }
    : view;
  const near = shown(pictures()).filter(({ rect }) => areaOf(intersect(intersect(rect(), reach), view)) > 0);
  const layers = near.map(({ rect }) => rect()).reduce(intersect, view);
  return near.length > 0 && areaOf(layers) >= NEAR * NEAR ? pictureAt(middleOf(layers)) : null;
}

async function firstWithPixels(depictions: readonly Depiction[]): Promise<Depiction | null> {
  for (const depiction of depictions) if (!(await isBlank(depiction.source))) return depiction;
  return null;
}

function pictures(): Depiction[] {
  return [...allElements()].flatMap(depictionsOf);
}

/** Those that are there to be seen, and larger than an icon. Other slides of a carousel are not. */
function shown(depictions: readonly Depiction[]): Depiction[] {
  return depictions.filter(
    ({ element, rect }) => isLarge(rect()) && isVisible(element) && areaOf(clipped(element, rect())) > 0,
  );
}

/** What was itself clicked on may be a thumbnail, which is large where it comes from. */
function isMeant({ element, rect }: Depiction): boolean {
  const thumbnail =
    element instanceof HTMLImageElement &&
    areaOf(rect()) > 0 &&
    isLarge({ w: element.naturalWidth, h: element.naturalHeight });
  return (thumbnail || isLarge(rect())) && isVisible(element);
}

function isLarge({ w, h }: Size): boolean {
  return w >= NEAR && h >= NEAR;
}

function bySize(depictions: readonly Depiction[]): Depiction[] {
  return [...depictions].sort((a, b) => areaOf(b.rect()) - areaOf(a.rect()));
}

function byDistance(depictions: readonly Depiction[], point: Point): Depiction[] {
  return [...depictions].sort((a, b) => distance(point, a.rect()) - distance(point, b.rect()));
}

function middleOf({ x, y, w, h }: Box): Point {
  return { x: x + w / 2, y: y + h / 2 };
}
