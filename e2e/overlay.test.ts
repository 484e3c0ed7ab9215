/** The crop overlay on pages that make it hard, with a companion that sees one garment in the middle of everything. */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Box, Garment } from '../contract/index.ts';
import { howToGet, missingFor } from './support/requirements.ts';
import { until } from './support/until.ts';
import { openZoo, type Zoo } from './zoo/keeper.ts';

/** In shares of the capture. */
const SEEN = { x: 0.25, y: 0.3, w: 0.5, h: 0.4 };
/** From the companion's answer to the painted chip, on a busy machine: nothing that a test could see. */
const CHIP_MS = 1_000;
/** A page that no extension may enter. */
const CLOSED = { chromium: 'chrome://version', firefox: 'about:support' } as const;

describe.each(['chromium', 'firefox'] as const)('the overlay in %s', (browser) => {
  const missing = missingFor(browser);
  if (missing.length > 0 && process.env.CI === 'true') throw new Error(howToGet(missing));
  const closers: (() => unknown)[] = [];
  let zoo: Zoo;
  beforeAll(async () => {
    if (missing.length === 0) zoo = await openZoo(browser, { closers, garments: seenIn });
  });
  afterAll(async () => {
    for (const close of closers.reverse()) await close();
  });

  /** Opens the page and the overlay on it, and waits for the chips. */
  async function openOverlay(name: string, html: string): Promise<void> {
    await zoo.page.go(zoo.web.page(name, `<!doctype html><title>${name}</title>${html}`));
    await zoo.page.touch({ x: 8, y: 8 });
    await openHere();
  }

  async function openHere(): Promise<void> {
    const parses = zoo.recorder.parses.length;
    await zoo.page.shortcutOpensOverlay();
    await until('the capture at the companion', async () => zoo.recorder.parses.length > parses);
    await sleep(CHIP_MS);
  }

  /** What the next search asks for, beside the box of the one garment in its picture. */
  async function nextSearch(act: () => Promise<void>): Promise<{ crop: Box | null; garment: Box }> {
    const before = zoo.recorder.searches.length;
    await act();
    const found = await until('a search', async () => zoo.recorder.searches[before]);
    const { w, h } = await zoo.page.viewport();
    return { crop: found.crop, garment: seenIn({ w, h })[0]?.box as Box };
  }

  const photo = () =>
    `<body style="margin:0"><img style="width:90vw;height:90vh" src="${zoo.web.foreign('look')}">`;
  const skip = missing.length > 0;

  test.skipIf(skip)('a chip searches with one tap', async () => {
    await openOverlay('chip', photo());
    await zoo.page.shoot('overlay-chip');
    const { crop, garment } = await nextSearch(() =>
      zoo.page.clickAt({ x: SEEN.x, y: SEEN.y }, { x: 30, y: 20 }),
    );
    expect(near(crop, garment)).toBe(true);
  });

  test.skipIf(skip)('a tap inside an outline does the same', async () => {
    await openOverlay('outline', photo());
    const { crop, garment } = await nextSearch(() => zoo.page.clickAt({ x: 0.5, y: 0.5 }));
    expect(near(crop, garment)).toBe(true);
  });

  test.skipIf(skip)('Tab reaches the chip, and Enter searches for it', async () => {
    await openOverlay('keys', photo());
    const { crop, garment } = await nextSearch(async () => zoo.page.press('Tab', 'Return'));
    expect(near(crop, garment)).toBe(true);
  });

  test.skipIf(skip)('a drag still draws', async () => {
    await openOverlay('drag', photo());
    const { crop } = await nextSearch(async () => {
      await zoo.page.drag({ x: 20, y: 30, w: 200, h: 150 });
      zoo.page.press('Return');
    });
    expect(near(crop, { x: 20, y: 30, w: 200, h: 150 })).toBe(true);
  });

  test.skipIf(skip)(
    'stands on a page that reads from right to left, dark, and on top of everything',
    async () => {
      const wall = '<div style="position:fixed;inset:0;z-index:2147483647;background:#000c"></div>';
      await openOverlay(
        'rtl',
        `<html dir="rtl"><style>:root { color-scheme: dark } * { all: initial !important }</style>${photo()}${wall}`,
      );
      await zoo.page.shoot('overlay-rtl');
      const { crop, garment } = await nextSearch(() => zoo.page.clickAt({ x: 0.5, y: 0.5 }));
      expect(near(crop, garment)).toBe(true);
    },
  );

  test.skipIf(skip)('stands on an element that fills the screen', async () => {
    const full = `<button style="position:absolute;left:0;top:0;width:60px;height:40px;z-index:1" onclick="document.body.requestFullscreen()">Full</button>${photo()}`;
    await zoo.page.go(zoo.web.page('full', `<!doctype html>${full}`));
    await zoo.page.touch({ x: 16, y: 16 });
    await until('the full screen', () => zoo.page.page.evaluate(() => document.fullscreenElement !== null));
    await openHere();
    const { crop, garment } = await nextSearch(() => zoo.page.clickAt({ x: 0.5, y: 0.5 }));
    expect(near(crop, garment)).toBe(true);
    await zoo.page.page.evaluate(() => document.exitFullscreen().catch(() => undefined));
  });

  test.skipIf(skip)('goes to the panel when the page removes it', async () => {
    const guard = `<script>new MutationObserver((records) => {
      for (const { addedNodes } of records) for (const node of addedNodes) node.remove();
    }).observe(document, { childList: true, subtree: true })</script>`;
    await zoo.page.go(zoo.web.page('guard', `<!doctype html>${photo()}${guard}`));
    await until('the marking in the panel', async () => {
      zoo.page.pressShortcut();
      return zoo.panel.says('lets no extension in', 4_000).then(
        () => true,
        () => false,
      );
    });
    await zoo.panel.leaveMark();
  });

  test.skipIf(skip)('says so where extensions may not run, and goes on in the panel', async () => {
    // The driver of Firefox never hears that such a page is there.
    await zoo.page.page.goto(CLOSED[browser], { timeout: 3_000 }).catch(() => undefined);
    await until('a sentence in the panel', async () => {
      zoo.page.pressShortcut();
      return zoo.panel.says(/lets no extension/, 4_000).then(
        () => true,
        () => false,
      );
    });
    await zoo.panel.shoot('closed-page');
  });
});

function seenIn({ w, h }: { w: number; h: number }): Garment[] {
  const box = { x: SEEN.x * w, y: SEEN.y * h, w: SEEN.w * w, h: SEEN.h * h };
  return [{ group: 'dress', box, score: 1 }];
}

/** Within two pixels. */
function near(a: Box | null, b: Box): boolean {
  return a !== null && (['x', 'y', 'w', 'h'] as const).every((side) => Math.abs(a[side] - b[side]) <= 2);
}
