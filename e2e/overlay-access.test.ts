/** The overlay for people who see, hear or point otherwise: what is inside its closed root, in Chromium. */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Box, Garment } from '../contract/index.ts';
import { Overlay } from './pages/overlay.ts';
import { howToGet, missingFor } from './support/requirements.ts';
import { until } from './support/until.ts';
import { openZoo, type Zoo } from './zoo/keeper.ts';

/** CSS pixels: WCAG 2.2, 2.5.8. */
const TARGET = 24;
const HANDLES = 8;

const missing = missingFor('chromium');
if (missing.length > 0 && process.env.CI === 'true') throw new Error(howToGet(missing));

describe.skipIf(missing.length > 0)('inside the overlay', () => {
  const closers: (() => unknown)[] = [];
  let zoo: Zoo;
  let overlay: Overlay;
  beforeAll(async () => {
    zoo = await openZoo('chromium', { closers, garments: seenIn });
    const html = `<!doctype html><body style="margin:0"><img style="width:90vw;height:90vh" src="${zoo.web.foreign('look')}">`;
    await zoo.page.go(zoo.web.page('access', html));
    await zoo.page.touch({ x: 8, y: 8 });
    await zoo.page.shortcutOpensOverlay();
    overlay = await Overlay.on(zoo.page.page);
    await chipsAreThere();
  });
  afterAll(async () => {
    for (const close of closers.reverse()) await close();
  });

  test('says what it is, what was found and what to press, and axe has nothing to add', async () => {
    const { modal, chips, says, focus } = await overlay.look();
    expect(modal).toBe(true);
    expect(focus).toMatch(/^Picture\. /);
    expect(chips.map(({ name }) => name)).toEqual(['Top', 'Trousers', 'Jacket']);
    expect(says).toContain('Top, Trousers, Jacket');
    // Top and jacket begin at the same corner.
    expect(chips.filter((a, i) => chips.slice(i + 1).some((b) => meet(a, b)))).toEqual([]);
    expect(await overlay.faults()).toEqual([]);
  });

  test('Tab goes round through garments and buttons, and never into the page or the browser', async () => {
    const round = ['Top', 'Trousers', 'Jacket', 'Cancel', 'Find similar'];
    expect(await walk('Tab', 5)).toEqual(round);
    expect(await walk('Tab', 2)).toEqual([expect.stringMatching(/^Picture\. /), 'Top']);
    expect(await walk('shift+Tab', 3)).toEqual([
      expect.stringMatching(/^Picture\. /),
      'Find similar',
      'Cancel',
    ]);
  });

  test('a rectangle is announced with each change, and its eight handles can be reached and hit', async () => {
    await zoo.page.drag({ x: 200, y: 150, w: 300, h: 300 });
    await until('the rectangle', async () => /^Rectangle\. /.test((await overlay.look()).focus ?? ''));
    const before = (await overlay.look()).says;
    zoo.page.press('Right');
    const moved = await until('news of the move', async () => {
      const { says } = await overlay.look();
      return says !== before && says;
    });
    zoo.page.press('shift+Right');
    await until('news of the size', async () => (await overlay.look()).says !== moved);
    const handles = await walk('Tab', HANDLES);
    expect(new Set(handles).size).toBe(HANDLES);
    expect(await overlay.faults()).toEqual([]);
  });

  test('targets are large enough, in the corners of the picture too', async () => {
    for (const corner of [
      { x: 2, y: 2, w: 160, h: 160 },
      { x: 2, y: 2, w: 4000, h: 4000 },
    ]) {
      const { w, h } = await zoo.page.viewport();
      zoo.page.press('Escape');
      await zoo.page.overlayCloses();
      await sleep(600);
      await zoo.page.shortcutOpensOverlay();
      await zoo.page.drag({ ...corner, w: Math.min(corner.w, w - 4), h: Math.min(corner.h, h - 4) });
      const { targets } = await until('the handles', async () => {
        const seen = await overlay.look();
        return seen.targets.length >= HANDLES + 2 && seen;
      });
      expect(targets.filter((target) => target.w < TARGET || target.h < TARGET)).toEqual([]);
    }
    await zoo.page.shoot('overlay-corners');
  });

  test('two fingers span a rectangle, and one tap searches', async () => {
    zoo.page.press('Escape');
    await zoo.page.overlayCloses();
    await sleep(600);
    await zoo.page.shortcutOpensOverlay();
    // A tap means a garment once the garments are there.
    await chipsAreThere();
    const { touchscreen } = zoo.page.page;
    const first = await touchscreen.touchStart(300, 200);
    const second = await touchscreen.touchStart(400, 300);
    await first.move(250, 180);
    await second.move(500, 420);
    await first.end();
    await second.end();
    await until('the rectangle', async () => {
      const { focus, says } = await overlay.look();
      return /^Rectangle\. /.test(focus ?? '') && /250.*240/.test(says);
    });
    const before = zoo.recorder.searches.length;
    const { w, h } = await zoo.page.viewport();
    // Right after a gesture of two fingers Chromium may make no click of the driver's tap: a person taps again.
    const found = await until('a search', async () => {
      await touchscreen.tap(SEEN[0].x * w + 30, SEEN[0].y * h + 20);
      await sleep(1500);
      return zoo.recorder.searches[before];
    });
    expect(found.crop?.x).toBeCloseTo(Math.floor(SEEN[0].x * w), -1);
  });

  function chipsAreThere(): Promise<true> {
    return until('the chips', async () => (await overlay.look()).chips.length === SEEN.length);
  }

  /** What has the focus after each press. */
  async function walk(key: string, steps: number): Promise<(string | null)[]> {
    const names: (string | null)[] = [];
    for (let i = 0; i < steps; i++) {
      zoo.page.press(key);
      await sleep(60);
      names.push((await overlay.look()).focus);
    }
    return names;
  }
});

/** In shares of the capture. */
const SEEN = [
  { group: 'upper', x: 0.25, y: 0.2, w: 0.5, h: 0.3 },
  { group: 'lower', x: 0.25, y: 0.5, w: 0.5, h: 0.4 },
  { group: 'outer', x: 0.25, y: 0.2, w: 0.6, h: 0.4 },
] as const;

function seenIn({ w, h }: { w: number; h: number }): Garment[] {
  return SEEN.map(({ group, ...share }) => ({
    group,
    box: { x: share.x * w, y: share.y * h, w: share.w * w, h: share.h * h },
    score: 1,
  }));
}

function meet(a: Box, b: Box): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}
