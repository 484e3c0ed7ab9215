/** The overlay for people who see, hear or point otherwise: what is inside its closed root, in Chromium. */
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect } from 'vitest';
import type { Box, Garment } from '../contract/index.ts';
import { Overlay, type Target } from './pages/overlay.ts';
import { until } from './support/until.ts';
import { inZoo } from './zoo/in-zoo.ts';

/** CSS pixels: WCAG 2.2, 2.5.8. */
const TARGET = 24;
const HANDLES = [
  ...['Top left corner', 'Top edge', 'Top right corner', 'Right edge'],
  ...['Bottom right corner', 'Bottom edge', 'Bottom left corner', 'Left edge'],
];

describe('inside the overlay', () => {
  const { zoo, test } = inZoo('chromium', { garments: seenIn });
  let overlay: Overlay;
  beforeAll(async () => {
    const html = `<!doctype html><body style="margin:0"><img style="width:90vw;height:90vh" src="${zoo().web.foreign('look')}">`;
    await zoo().page.go(zoo().web.page('access', html));
    await zoo().page.touch({ x: 8, y: 8 });
    await zoo().page.shortcutOpensOverlay();
    overlay = await Overlay.on(zoo().page.page);
    await chipsAreThere();
  });

  test('says what it is, what was found and what to press, and axe has nothing to add', async () => {
    const { modal, chips, says, focus } = await overlay.look();
    expect(modal).toBe(true);
    expect(focus).toMatch(/^Picture\. /);
    expect(chips.map(({ name }) => name)).toEqual(['Top', 'Pants', 'Outerwear']);
    expect(says).toContain('Top, Pants, Outerwear');
    // Top and outerwear begin at the same corner.
    expect(overlaps(chips)).toEqual([]);
    expect(await overlay.faults()).toEqual([]);
  });

  test('a label that finds no other place than on the bar lies below it', async () => {
    expect(await overlay.underLabel()).toBe('leave');
  });

  test('Tab goes round through garments and buttons, and never into the page or the browser', async () => {
    const round = ['Top', 'Pants', 'Outerwear', 'Cancel', 'Find similar'];
    expect(await walk('Tab', 5)).toEqual(round);
    expect(await walk('Tab', 2)).toEqual([expect.stringMatching(/^Picture\. /), 'Top']);
    expect(await walk('shift+Tab', 3)).toEqual([
      expect.stringMatching(/^Picture\. /),
      'Find similar',
      'Cancel',
    ]);
  });

  test('a rectangle is announced with each change, and its eight handles can be reached and hit', async () => {
    await zoo().page.drag({ x: 200, y: 150, w: 300, h: 300 });
    await until('the rectangle', async () => /^Rectangle\. /.test((await overlay.look()).focus ?? ''));
    const before = (await overlay.look()).says;
    zoo().page.press('Right');
    const moved = await until('news of the move', async () => {
      const { says } = await overlay.look();
      return says !== before && says;
    });
    zoo().page.press('shift+Right');
    await until('news of the size', async () => (await overlay.look()).says !== moved);
    expect(await walk('Tab', HANDLES.length)).toEqual(HANDLES);
    expect(await overlay.faults()).toEqual([]);
  });

  test('targets are large enough and none overlap, however small the rectangle and wherever it lies', async () => {
    await openAnew();
    const { w, h } = await zoo().page.viewport();
    for (const drawn of [
      // Around a garment that was found: its label begins where a handle is.
      { x: Math.round(SEEN[0].x * w), y: Math.round(SEEN[0].y * h), w: 200, h: 160 },
      // With its lower edge where a label lies.
      { x: 120, y: 40, w: 260, h: Math.round(SEEN[1].y * h) - 20 },
      { x: 60, y: 100, w: 12, h: 12 },
      { x: 120, y: 240, w: 30, h: 200 },
      { x: w - 200, y: 100, w: 150, h: 26 },
      { x: 2, y: 2, w: 14, h: 14 },
      { x: w - 17, y: h - 17, w: 14, h: 14 },
      { x: 2, y: 2, w: w - 4, h: h - 4 },
    ]) {
      await zoo().page.drag(drawn);
      const handles = await handlesAround(drawn);
      expect(handles.filter((target) => target.w < TARGET || target.h < TARGET)).toEqual([]);
      // Handles, labels, and the buttons of the bar.
      expect(overlaps((await overlay.look()).targets)).toEqual([]);
      await zoo().page.shoot(`overlay-handles-${drawn.w}-${drawn.h}`);
    }
  });

  test('a small rectangle is moved, and pulled larger by mouse, touch and keyboard', async () => {
    await openAnew();
    await zoo().page.drag({ x: 60, y: 100, w: 12, h: 12 });
    await handlesAround({ x: 60, y: 100, w: 12, h: 12 });
    await zoo().page.drag({ x: 66, y: 106, w: 40, h: 40 });
    const handles = await handlesAround({ x: 100, y: 140, w: 12, h: 12 });
    const middleOf = (name: string) => {
      const { x, y, w, h } = handles.find((handle) => handle.name === name) as Box;
      return { x: Math.round(x + w / 2), y: Math.round(y + h / 2) };
    };
    await zoo().page.drag({ ...middleOf('Bottom edge'), w: 0, h: 60 });
    await handlesAround({ x: 100, y: 140, w: 12, h: 72 });
    const right = { ...middleOf('Right edge'), y: 176 };
    const finger = await zoo().page.page.touchscreen.touchStart(right.x, right.y);
    await finger.move(right.x + 50, right.y);
    await finger.end();
    await handlesAround({ x: 100, y: 140, w: 62, h: 72 });
    await until('the focus on the left edge', async () => {
      const { focus } = await overlay.look();
      if (focus === 'Left edge') return true;
      zoo().page.press('Tab');
      await until('the focus to go on', async () => (await overlay.look()).focus !== focus);
      return false;
    });
    zoo().page.press('Left');
    await handlesAround({ x: 92, y: 140, w: 70, h: 72 });
  });

  test('two fingers span a rectangle, and one tap searches', async () => {
    await openAnew();
    // A tap means a garment once the garments are there.
    await chipsAreThere();
    const { touchscreen } = zoo().page.page;
    const first = await touchscreen.touchStart(340, 240);
    const second = await touchscreen.touchStart(400, 300);
    await first.move(250, 180);
    await second.move(500, 420);
    await first.end();
    await second.end();
    await until('the rectangle', async () => {
      const { focus, says } = await overlay.look();
      return /^Rectangle\. /.test(focus ?? '') && /250.*240/.test(says);
    });
    const before = zoo().recorder.searches.length;
    const { w, h } = await zoo().page.viewport();
    // Right after a gesture of two fingers Chromium may make no click of the driver's tap: a person taps again.
    const found = await until('a search', async () => {
      await touchscreen.tap(SEEN[0].x * w + 30, SEEN[0].y * h + 20);
      await sleep(1500);
      return zoo().recorder.searches[before];
    });
    expect(found.crop?.x).toBeCloseTo(Math.floor(SEEN[0].x * w), -1);
  });

  test('lies on what shows where two fingers have zoomed into the page', async () => {
    zoo().page.press('Escape');
    await zoo().page.overlayCloses();
    const driver = await zoo().page.page.createCDPSession();
    await driver.send('Input.synthesizePinchGesture', { x: 400, y: 300, scaleFactor: 2 });
    const shown = await zoo().page.page.evaluate(() => {
      const { offsetLeft: x, offsetTop: y, width: w, height: h } = visualViewport as VisualViewport;
      return { x, y, w, h };
    });
    expect(Math.min(shown.x, shown.y)).toBeGreaterThan(100);
    await zoo().page.shortcutOpensOverlay();
    await chipsAreThere();
    const [top] = (await overlay.look()).chips as [Target];
    expect(top.x).toBeCloseTo(shown.x + SEEN[0].x * shown.w, -1);
    expect(top.y).toBeCloseTo(shown.y + SEEN[0].y * shown.h, -1);
    await zoo().page.shoot('overlay-zoomed');
  });

  async function openAnew(): Promise<void> {
    zoo().page.press('Escape');
    await zoo().page.overlayCloses();
    await zoo().page.shortcutOpensOverlay();
    await until('the overlay to be drawn', async () => (await overlay.look()).modal);
  }

  /** The eight handles, once the rectangle is said to lie there, within a pixel, and nothing is held any more. */
  function handlesAround(wanted: Box): Promise<Target[]> {
    return until(`a rectangle at ${JSON.stringify(wanted)}`, async () => {
      const { says, targets, chips } = await overlay.look();
      const [w, h, x, y] = (says.match(/\d+/g) ?? []).map(Number);
      const box = { x, y, w, h } as Box;
      const there = (['x', 'y', 'w', 'h'] as const).every((side) => Math.abs(box[side] - wanted[side]) <= 1);
      const names = new Set<string>(HANDLES);
      // While something is held there are no chips.
      return there && chips.length === SEEN.length && targets.filter(({ name }) => names.has(name));
    });
  }

  function chipsAreThere(): Promise<true> {
    return until('the chips', async () => (await overlay.look()).chips.length === SEEN.length);
  }

  /** What has the focus after each press. */
  async function walk(key: string, steps: number): Promise<string[]> {
    const names: string[] = [];
    for (let i = 0; i < steps; i++) {
      const { focus: before } = await overlay.look();
      zoo().page.press(key);
      // No two stops are called the same.
      names.push(
        await until(`the focus to leave ${before}`, async () => {
          const { focus } = await overlay.look();
          return focus !== before && (focus ?? 'nothing');
        }),
      );
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
    wearer: 0,
  }));
}

function overlaps(targets: readonly Target[]): Target[] {
  return targets.filter((one, i) => targets.slice(i + 1).some((other) => meet(one, other)));
}

function meet(a: Box, b: Box): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}
