/** The pictures of this page as they stand on a capture of it, whatever the panel has done to the page since. */
import type { Box, Size } from '../../contract/geometry.ts';
import { areaOf, boxOf, intersect } from '../capture/page/boxes.ts';
import { clipped } from '../capture/page/clipped.ts';
import { shadowOf } from '../capture/page/deep.ts';
import { hasPicture } from '../capture/page/depictions.ts';
import { isVisible, visibleOf } from '../capture/page/visible.ts';

/** CSS pixels; a smaller picture is an icon. */
const SMALLEST = 48;
/** A frame's own pictures are not known here: it counts as one. */
const PICTURES = 'img, video, canvas, image, iframe, object, embed, input[type=image]';

/** In CSS pixels, from the corner of what shows of the page. */
export interface PagePictures {
  view: Size;
  /** Pixels of a capture per CSS pixel. */
  density: number;
  pictures: readonly Box[];
}

/** As they stand at this moment. */
export function measurePictures(): PagePictures {
  const { box: shown, zoom } = visibleOf(window);
  return {
    view: { w: shown.w, h: shown.h },
    density: devicePixelRatio * zoom,
    pictures: [...largeIn(document, shown)]
      .filter(({ element }) => isVisible(element) && (element.matches(PICTURES) || hasBackground(element)))
      .map(({ element, box }) => clipped(element, box))
      .filter((box) => isLargeIn(shown, box))
      .map((box) => ({ ...box, x: box.x - shown.x, y: box.y - shown.y })),
  };
}

/** What is large enough and in view, before styles and shadows are asked for: on a whole page either takes long. */
function* largeIn(root: Document | ShadowRoot, shown: Box): Generator<{ element: Element; box: Box }> {
  for (const element of root.querySelectorAll('*')) {
    const box = boxOf(element);
    const isLarge = isLargeIn(shown, box);
    if (isLarge) yield { element, box };
    // An element of the page's own making may have no box, and yet a shadow that has.
    const shadow = isLarge || element.localName.includes('-') ? shadowOf(element) : null;
    if (shadow) yield* largeIn(shadow, shown);
  }
}

function isLargeIn(shown: Box, box: Box): boolean {
  return Math.min(box.w, box.h) >= SMALLEST && areaOf(intersect(box, shown)) > 0;
}

function hasBackground(element: Element): boolean {
  return hasPicture(getComputedStyle(element).backgroundImage);
}

/**
 * The panel that opens makes the page narrower, and nothing tells whether the browser took the capture before or after
 * that but its size. @returns none where no moment fits. @param capture its size, in the pixels of the answer
 */
export function picturesOn(capture: Size, moments: readonly PagePictures[]): Box[] {
  const moment = moments.find((one) => fits(capture, one));
  if (!moment) return [];
  const scale = capture.w / moment.view.w;
  return moment.pictures.map(({ x, y, w, h }) => ({
    x: x * scale,
    y: y * scale,
    w: w * scale,
    h: h * scale,
  }));
}

function fits({ w, h }: Size, { view, density }: PagePictures): boolean {
  return Math.abs(w - view.w * density) < 2 && Math.abs(h - view.h * density) < 2;
}
