/** Where a right click was: guessed by the mouse the first time on a page, known from then on. */
import { describe, expect } from 'vitest';
import type { Point } from './support/display.ts';
import { until } from './support/until.ts';
import { inZoo } from './zoo/in-zoo.ts';
import { NATURAL } from './zoo/picture.ts';
import type { Recorded } from './zoo/recorder.ts';

/** From the click to the item in the menu of a picture, about where a hand presses it. */
const ITEM = { chromium: { x: 70, y: 181 }, firefox: { x: 90, y: 229 } } as const;
/** Where the picture lies on the page, as large as it is. */
const CORNER = { x: 40, y: 20 };
/** In the picture, far from the end of the screen. */
const CLICK = { x: 160, y: 130 };
/** Pixels that a guess may be beside it. */
const OFF = 40;

describe.each(['chromium', 'firefox'] as const)('aiming in %s', (browser) => {
  const { zoo, test } = inZoo(browser);

  /** Right-clicks so far from the page's corner. `nudged`: the mouse moves on after the item was picked. */
  async function search(at: Point, nudged = false): Promise<Recorded> {
    const before = zoo().recorder.searches.length;
    const asked = async () => zoo().recorder.searches[before];
    const taken = async () => {
      if (nudged) zoo().display.nudge();
      return (await asked()) !== undefined;
    };
    await zoo().page.findSimilarAt(at, taken, { hand: ITEM[browser] });
    return until('a search', asked);
  }

  test('guesses the first right click by where the menu was left, and knows the second one', async () => {
    const style = `position:absolute;left:${CORNER.x}px;top:${CORNER.y}px`;
    const html = `<!doctype html><body><img style="${style}" src="${zoo().web.own('aim')}">`;
    await zoo().page.go(zoo().web.page('aim', html));
    const at = { x: CORNER.x + CLICK.x, y: CORNER.y + CLICK.y };
    const first = await search(at);
    expect(first.point).toBeNull();
    expect(first.near).toHaveLength(1);
    expect(beside(first.near[0])).toBeLessThan(OFF);

    const second = await search(at);
    expect(second.near).toEqual([]);
    expect(beside(second.point)).toBeLessThan(2);
  });

  test('guesses where a picture was clicked on that the panel made smaller as it opened', async () => {
    const html = `<!doctype html><body><img style="display:block;width:60%;margin:auto" src="${zoo().web.own('wide')}">`;
    await zoo().panel.close();
    await until('a page as wide as its window', async () => (await zoo().page.viewport()).w > 1100);
    await zoo().page.go(zoo().web.page('wide', html));
    const { x, y, width } = await zoo().page.boxOf('img');
    const shown = width / NATURAL.w;
    // Without its focus Chromium's page sees a mouse that moves alone.
    const nudged = browser === 'chromium';
    const first = await search({ x: x + CLICK.x * shown, y: y + CLICK.y * shown }, nudged);
    await until('a smaller picture', async () => (await zoo().page.boxOf('img')).width < width * 0.9);
    expect(first.near).toHaveLength(1);
    expect(beside(first.near[0])).toBeLessThan(OFF);
  });
});

function beside(point: Point | null | undefined): number {
  return point ? Math.hypot(point.x - CLICK.x, point.y - CLICK.y) : Number.POSITIVE_INFINITY;
}
