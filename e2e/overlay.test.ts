/** The crop overlay on pages that make it hard, with a companion that sees one garment in the middle of everything. */
import { setTimeout as sleep } from 'node:timers/promises';
import sharp from 'sharp';
import { describe, expect } from 'vitest';
import type { Box, Garment } from '../contract/index.ts';
import { middleOf } from '../extension/overlay/rect.ts';
import type { Point } from './support/display.ts';
import { keep } from './support/shots.ts';
import { until } from './support/until.ts';
import { inZoo } from './zoo/in-zoo.ts';
import { type Pixels, paint } from './zoo/picture.ts';

interface Asked {
  crop: Box | null;
  /** Group of the garment that was chosen by name; null where the person drew. */
  chosen: string | null;
  /** Box of the one garment in the picture. */
  garment: Box;
}

/** In shares of the capture. */
const SEEN = { x: 0.25, y: 0.3, w: 0.5, h: 0.4 };
/** From the companion's answer to the painted chip, on a busy machine: nothing that a test could see. */
const CHIP_MS = 1_000;
/** A page that no extension may enter. */
const CLOSED = { chromium: 'chrome://version', firefox: 'about:support' } as const;

describe.each(['chromium', 'firefox'] as const)('the overlay in %s', (browser) => {
  const { zoo, test } = inZoo(browser, { garments: seenIn });

  const show = (name: string, html: string, options?: { csp: string }) =>
    zoo().page.go(zoo().web.page(name, `<!doctype html>${html}`, options));

  /** Opens the page and the overlay on it, and waits for the chips. */
  async function openOverlay(name: string, html: string): Promise<void> {
    await show(name, `<title>${name}</title>${html}`);
    await zoo().page.touch({ x: 8, y: 8 });
    await openHere();
  }

  async function openBy(act: () => Promise<void>): Promise<void> {
    const parses = zoo().recorder.parses.length;
    await act();
    await until('the capture at the companion', async () => zoo().recorder.parses.length > parses);
    await sleep(CHIP_MS);
  }

  const openHere = () => openBy(() => zoo().page.shortcutOpensOverlay());
  const openByButton = () =>
    openBy(async () => {
      await zoo().session.pressToolbarButton(zoo().page.page);
      await zoo().page.overlayOpens();
    });

  async function nextSearch(act: () => Promise<void>): Promise<Asked> {
    const before = zoo().recorder.searches.length;
    await act();
    const found = await until('a search', async () => zoo().recorder.searches[before]);
    // Of the whole capture, or of the one photo in it: either begins in the corner of the window.
    const { width: w, height: h } = await sharp(zoo().recorder.parses.at(-1)?.picture).metadata();
    return { crop: found.crop, chosen: found.garment, garment: seenIn({ w, h })[0]?.box as Box };
  }

  /** The same for a tap, which means nothing as long as the chips are not painted: a person taps again. */
  function searchByTap(share: Point, by?: Point): Promise<Asked> {
    const before = zoo().recorder.searches.length;
    return nextSearch(async () => {
      await until('a search by a tap', async () => {
        await zoo().page.clickAt(share, by);
        const arrived = async () => zoo().recorder.searches.length > before;
        return until('the search', arrived, 3_000);
      });
    });
  }

  /** The middle of what shows of the photo, as a share of the window. */
  const middle = () =>
    zoo().page.page.evaluate(() => {
      const { width, height } = (document.querySelector('img') as Element).getBoundingClientRect();
      return { x: Math.min(1, width / innerWidth) / 2, y: Math.min(1, height / innerHeight) / 2 };
    });
  const photo = () =>
    `<body style="margin:0"><img style="width:90vw;height:90vh" src="${zoo().web.foreign('look')}">`;

  test('a chip searches with one tap', async () => {
    await openOverlay('chip', photo());
    await zoo().page.shoot('overlay-chip');
    const { crop, chosen, garment } = await searchByTap({ x: SEEN.x, y: SEEN.y }, { x: 30, y: 20 });
    expect(near(crop, garment)).toBe(true);
    expect(chosen).toBe('dress');
  });

  test('a tap inside an outline does the same', async () => {
    await openOverlay('outline', photo());
    const { crop, garment } = await searchByTap({ x: 0.5, y: 0.5 });
    expect(near(crop, garment)).toBe(true);
  });

  test('Tab reaches the chip, and Enter searches for it', async () => {
    await openOverlay('keys', photo());
    const { crop, garment } = await nextSearch(async () => zoo().page.press('Tab', 'Return'));
    expect(near(crop, garment)).toBe(true);
  });

  test('arrows draw, move and pull; Shift with them resizes; Enter searches', async () => {
    await openOverlay('arrows', photo());
    const { crop, chosen } = await nextSearch(async () =>
      // The first arrow draws, Tab goes on to the handle of the upper left corner.
      zoo().page.press('Down', 'Right', 'shift+Down', 'Tab', 'Up', 'Return'),
    );
    const { x, y, w, h } = middleOf(await zoo().page.viewport());
    expect(near(crop, { x: x + 8, y: y - 8, w, h: h + 16 })).toBe(true);
    expect(chosen).toBeNull();
  });

  test('Escape leaves it, gives the focus back, and the page hears no key', async () => {
    const page = `<button id="basket">Basket</button>${photo()}<script>keys = [];
      for (const type of ['keydown', 'keyup']) document.addEventListener(type, ({ key }) => keys.push(key));
    </script>`;
    await show('escape', page);
    await zoo().page.touch({ x: 400, y: 300 });
    await zoo().page.focus('#basket');
    const address = await zoo().panel.address();
    expect(address).toContain('picture=');
    await openHere();
    const heard = () =>
      zoo().page.page.evaluate(() => (window as unknown as { keys: string[] }).keys.splice(0));
    await heard();
    const before = zoo().recorder.searches.length;
    zoo().page.press('Down', 'Tab', 'a', 'Escape');
    await zoo().page.overlayCloses();
    await until('the focus on the basket', async () => (await zoo().page.focused()) === 'basket');
    // The key that closed it may rise over the page.
    expect((await heard()).filter((key) => key !== 'Escape')).toEqual([]);
    // The panel shows what it has found before, and does not ask for it again: nothing to wait for but time.
    await zoo().panel.says(/Nothing|similar/);
    expect(await zoo().panel.address()).toBe(address);
    await sleep(CHIP_MS);
    expect(zoo().recorder.searches.slice(before)).toEqual([]);
  });

  test('the toolbar button opens it too', async () => {
    await show('toolbar', photo());
    await openByButton();
    zoo().page.press('Escape');
  });

  test('works on a page whose window swallows every key and pointer event', async () => {
    // Not from the start: the driver looks for the page with the mouse.
    const swallow = `<script>for (const type of ['keydown', 'keyup', 'keypress', 'pointerdown', 'pointermove', 'pointerup',
      'mousedown', 'mousemove', 'mouseup', 'click', 'touchstart', 'touchmove', 'touchend', 'contextmenu'])
      window.addEventListener(type, (event) => {
        if (!window.armed) return;
        event.stopImmediatePropagation();
        event.preventDefault();
      }, true);</script>`;
    await show('swallow', `${swallow}${photo()}`);
    await zoo().page.page.evaluate(() => Object.assign(window, { armed: true }));
    const drawn = { x: 40, y: 50, w: 220, h: 180 };
    await openByButton();
    await zoo().page.shoot('overlay-swallow');
    const { crop } = await nextSearch(async () => {
      await zoo().page.drag(drawn);
      zoo().page.press('Right', 'Return');
    });
    expect(near(crop, { ...drawn, x: drawn.x + 8 })).toBe(true);
    await openByButton();
    const { crop: tapped, garment } = await searchByTap({ x: 0.5, y: 0.5 });
    expect(near(tapped, garment)).toBe(true);
    await openByButton();
    zoo().page.press('Escape');
    await zoo().page.overlayCloses();
  });

  test('stands where the page allows no style, no script and no frame', async () => {
    const csp = "default-src 'none'; img-src http://cdn.test:*";
    await show('closed', photo(), { csp });
    await openHere();
    await zoo().page.shoot('overlay-csp');
    const { crop, garment } = await searchByTap(await middle());
    expect(near(crop, garment)).toBe(true);
  });

  test('a drag still draws, and may end on a label', async () => {
    await openOverlay('drag', photo());
    const { w, h } = await zoo().page.viewport();
    const drawn = { x: 20, y: 30, w: Math.round(SEEN.x * w), h: Math.round(SEEN.y * h) - 15 };
    const { crop } = await nextSearch(async () => {
      await zoo().page.drag(drawn);
      zoo().page.press('Return');
    });
    expect(near(crop, drawn)).toBe(true);
  });

  test('each photo of a wall is looked at by itself, a background too', async () => {
    const [one, two] = ['one', 'two'].map((seed) => zoo().web.foreign(seed));
    const look = 'width:300px;height:400px;margin:20px';
    const wall = `<img style="${look}" src="${one}"><i style="${look};background:url(${two}) center/cover"></i>`;
    await openOverlay('wall', `<body style="margin:0;display:flex">${wall}`);
    await zoo().page.shoot('overlay-wall');
    const { w, h } = await zoo().page.viewport();
    const { crop, garment } = await searchByTap({ x: 530 / w, y: 220 / h });
    expect(near(garment, { x: 75, y: 120, w: 150, h: 160 })).toBe(true);
    expect(near(crop, garment)).toBe(true);
  });

  const twoPhotos = () =>
    `<body style="margin:0;display:flex">${['one', 'two']
      .map((seed) => `<img style="width:300px;height:400px;margin:20px" src="${zoo().web.foreign(seed)}">`)
      .join('')}`;

  /** The whole look is one of those photos. */
  async function looksAtOnePhoto(): Promise<void> {
    const before = zoo().recorder.parses.length;
    await zoo().panel.open('look');
    const { picture } = await until('the whole look', async () => zoo().recorder.parses[before]);
    expect(await sharp(picture).metadata()).toMatchObject({ width: 300, height: 400 });
    await zoo().panel.open('results');
  }

  test('a mark in one of two photos takes that one along, and not the other', async () => {
    await openOverlay('photos', twoPhotos());
    const { crop } = await nextSearch(async () => {
      await zoo().page.drag({ x: 400, y: 60, w: 150, h: 200 });
      zoo().page.press('Return');
    });
    // The second photo begins at 360, 20.
    expect(near(crop, { x: 40, y: 40, w: 150, h: 200 })).toBe(true);
    await looksAtOnePhoto();
  });

  test('so does one that is made in the panel instead', async () => {
    await openOverlay('photos-here', twoPhotos());
    const { crop } = await nextSearch(() => zoo().panel.markHere());
    expect(near(crop, { x: 75, y: 120, w: 150, h: 160 })).toBe(true);
    await looksAtOnePhoto();
  });

  test('stands on a page that reads from right to left, dark, and on top of everything', async () => {
    const wall = '<div style="position:fixed;inset:0;z-index:2147483647;background:#000c"></div>';
    await openOverlay(
      'rtl',
      `<html dir="rtl"><style>:root { color-scheme: dark } * { all: initial !important }</style>${photo()}${wall}`,
    );
    await zoo().page.shoot('overlay-rtl');
    const { crop, garment } = await searchByTap(await middle());
    expect(near(crop, garment)).toBe(true);
  });

  test('stands on an element that fills the screen', async () => {
    const full = `<button style="position:absolute;left:0;top:0;width:60px;height:40px;z-index:1" onclick="document.body.requestFullscreen()">Full</button>${photo()}`;
    await show('full', full);
    await zoo().page.touch({ x: 16, y: 16 });
    await until('the full screen', () => zoo().page.page.evaluate(() => document.fullscreenElement !== null));
    await openHere();
    const { crop, garment } = await searchByTap({ x: 0.5, y: 0.5 });
    expect(near(crop, garment)).toBe(true);
    await zoo().page.page.evaluate(() => document.exitFullscreen().catch(() => undefined));
  });

  test('goes to the panel when the page removes it', async () => {
    const guard = `<script>new MutationObserver((records) => {
      for (const { addedNodes } of records) for (const node of addedNodes) node.remove();
    }).observe(document, { childList: true, subtree: true })</script>`;
    await show('guard', `${photo()}${guard}`);
    await until('the marking in the panel', async () => {
      zoo().page.pressShortcut();
      await zoo().panel.says('lets no extension in', 4_000);
      return true;
    });
    await zoo().panel.leaveMark();
  });

  test('says so where extensions may not run, and goes on in the panel', async () => {
    await openClosed(CLOSED[browser], /lets no extension/);
    await zoo().panel.shoot('closed-page');
    await zoo().panel.leaveMark();
  });

  // Firefox puts its sidebar into popup windows too.
  const inChromium = browser === 'chromium' ? test : () => {};
  const targets = () => zoo().page.page.browser().targets();
  inChromium('brings the panel back that was closed meanwhile', async () => {
    await openOverlay('closed-panel', photo());
    await zoo().panel.close();
    const isClosed = () => !targets().some((target) => target.url().includes('/sidepanel.html'));
    await until('the panel to be closed', async () => isClosed());
    const { crop, garment } = await nextSearch(async () => zoo().page.press('Tab', 'Return'));
    expect(near(crop, garment)).toBe(true);
  });

  inChromium('has its panel beside a popup window', async () => {
    const chromium = zoo().page.page.browser();
    const path = new URL(zoo().web.page('popup', `<!doctype html>${photo()}`)).pathname;
    await show('opener', `<button onclick="open('${path}', '', 'popup,width=700,height=500')">Open`);
    await zoo().page.page.click('button');
    const popup = await chromium.waitForTarget((target) => target.url().endsWith(path));
    await (await popup.page())?.waitForSelector('img');
    zoo().page.pressShortcut();
    const panel = await chromium.waitForTarget((target) => target.url().includes('/sidepanel.html?window='));
    const page = await panel.asPage();
    await until('the panel to ask for a mark', () =>
      page.evaluate(() => document.body.innerText.includes('Mark the garment on the page')),
    );
    await page.close();
    await (await popup.page())?.close();
  });

  test('lets a garment be marked in a PDF', async () => {
    // Chromium shows one in a page that lets extensions in, Firefox in one that does not.
    const words = /lets no extension|on the page/;
    await until('the picture of the PDF in the capture', async () => {
      const parses = zoo().recorder.parses.length;
      await openClosed(zoo().web.pdf('lookbook'), words);
      const { picture } = await until('the capture', async () => zoo().recorder.parses[parses]);
      await keep(`${browser}-pdf-capture`, await sharp(picture).png().toBuffer());
      // The browser draws it some time after it has opened it.
      return shows(picture, paint('lookbook'));
    });
    await zoo().panel.shoot('pdf');
  });

  /** Presses the shortcut on a page that the driver may know nothing of, until the panel has said these words. */
  async function openClosed(address: string, words: RegExp): Promise<void> {
    if (zoo().page.page.url() !== address)
      await zoo()
        .page.page.goto(address, { timeout: 3_000 })
        .catch(() => undefined);
    await until('a sentence in the panel', async () => {
      zoo().page.pressShortcut();
      await zoo().panel.says(words, 4_000);
      return true;
    });
  }
});

function seenIn({ w, h }: { w: number; h: number }): Garment[] {
  const box = { x: SEEN.x * w, y: SEEN.y * h, w: SEEN.w * w, h: SEEN.h * h };
  return [{ group: 'dress', box, score: 1, wearer: 0 }];
}

/** Within two pixels. */
function near(a: Box | null, b: Box): boolean {
  return a !== null && (['x', 'y', 'w', 'h'] as const).every((side) => Math.abs(a[side] - b[side]) <= 2);
}

/** Whether the picture's largest patch of one colour is to be seen in the capture. */
async function shows(capture: Buffer, truth: Pixels): Promise<boolean> {
  const { data, info } = await sharp(capture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const counts = new Map<string, number>();
  for (const colour of coloursOf(truth)) counts.set(`${colour}`, (counts.get(`${colour}`) ?? 0) + 1);
  const [[most = ''] = []] = [...counts].sort(([, a], [, b]) => b - a);
  const wanted = most.split(',').map(Number);
  const like = coloursOf({ data, w: info.width, h: info.height }).filter((colour) =>
    colour.every((value, i) => Math.abs(value - (wanted[i] as number)) < 12),
  );
  return like.length > 500;
}

function coloursOf({ data, w, h }: Pixels): number[][] {
  return Array.from({ length: w * h }, (_, i) => [...data.subarray(i * 3, i * 3 + 3)]);
}
