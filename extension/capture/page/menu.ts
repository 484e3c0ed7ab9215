/** Where the right click may have been, by where the menu's item was picked afterwards. */
import type { Point, Size } from '../../../contract/geometry.ts';
import type { Pointer } from './aim.ts';

/**
 * From the right click to the item of ours, in CSS pixels: `right` to where hands press it, `down` past the items of a
 * picture, `link` more past those of a link around it. Where the menu finds no room below, it opens upwards, and the
 * item lies `up` above the click. Measured in Chromium 156 and Firefox ESR 153 on Linux.
 */
const ITEM =
  import.meta.env.BROWSER === 'firefox'
    ? { right: 70, down: 230, link: 115, up: 15 }
    : { right: 85, down: 180, link: 210, up: 65 };

/**
 * Each place that the click may have had. Which way the menu opened is known only far from the screen's end; and where
 * it hung out of the window, the browser may not know of any place since the click.
 *
 * @param view size of the window's viewport
 */
export function clicksBefore({ x, y, below }: Pointer, isLink: boolean, view: Size): Point[] {
  const { right, up } = ITEM;
  const down = ITEM.down + (isLink ? ITEM.link : 0);
  const clicks: Point[] = [];
  if (below >= up) clicks.push({ x: x - right, y: y - down });
  if (below <= down + 2 * up) clicks.push({ x: x - right, y: y + up });
  if (below >= down + up && (y + down > view.h || x + right > view.w)) clicks.push({ x, y });
  return clicks;
}
