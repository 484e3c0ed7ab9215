/** Chromium with the extension: its panel is a page like any other to the driver. */
import axe from 'axe-core';
import puppeteer, { type Page } from 'puppeteer-core';
import { EXTENSION } from '../../scripts/build.ts';
import { findBrowser, sandboxArgs } from '../../scripts/find-browser.ts';
import type { Display } from './display.ts';
import type { PanelDriver, Session, SessionOptions } from './session.ts';
import { until } from './until.ts';
import { findWelcome } from './welcome.ts';

export async function openChromium(
  display: Display,
  { density = 1, early }: SessionOptions,
): Promise<Session> {
  const browser = await puppeteer.launch({
    executablePath: findBrowser('chromium') as string,
    headless: false,
    defaultViewport: null,
    env: display.env,
    enableExtensions: true,
    args: [
      ...sandboxArgs(),
      '--host-resolver-rules=MAP *.test 127.0.0.1',
      '--window-size=1200,820',
      '--window-position=0,0',
      '--lang=en-US',
      `--force-device-scale-factor=${density}`,
      // The graphics card of a machine that has none.
      '--enable-unsafe-swiftshader',
    ],
  });
  const before = early ? await browser.newPage() : null;
  if (early) await before?.goto(early);
  await browser.installExtension(EXTENSION.chromium);
  const background = await browser.waitForTarget((target) => target.type() === 'service_worker', {
    timeout: 60_000,
  });
  const welcome = await findWelcome(browser);

  let open: Page | null = null;
  const panelPage = async (): Promise<Page> => {
    if (open && !open.isClosed()) return open;
    open = await until('the side panel', async () => {
      const target = browser.targets().find((t) => t.url().includes('/sidepanel.html'));
      return target?.asPage();
    });
    return open;
  };
  const panel: PanelDriver = {
    ask: async (look, argument) => {
      const page = await panelPage();
      const source = `(${look})(document, ${JSON.stringify(argument) ?? 'undefined'})`;
      return page.evaluate(source) as never;
    },
    act: async (act, argument) => panel.ask(act, argument),
    click: async (selector) => (await panelPage()).click(selector),
    fill: async (selector, text) => {
      const page = await panelPage();
      await page.click(selector, { count: 3 });
      await page.type(selector, text);
    },
    press: async (key) => (await panelPage()).keyboard.press(key),
    // A key of the driver means nothing to the browser's own menu, so it is told what it is for.
    paste: async () => (await panelPage()).keyboard.press('v', { commands: ['Paste'] }),
    look: async (scheme) => {
      const page = await panelPage();
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await page.evaluate(axe.source);
    },
    screenshot: async () => (await panelPage()).screenshot(),
  };

  return {
    name: 'chromium',
    shortcut: 'alt+shift+f',
    panel,
    newPage: () => browser.newPage(),
    early: before,
    welcome,
    timeline: async (name) => {
      const worker = await background.worker();
      if (!worker) return [];
      return worker.evaluate(
        (wanted) =>
          performance
            .getEntriesByName(wanted)
            .map(({ startTime, duration }) => ({ start: performance.timeOrigin + startTime, duration })),
        name,
      );
    },
    pressToolbarButton: async (page) => {
      const [extension] = [...(await browser.extensions()).values()];
      if (!extension) throw new Error('There is no extension.');
      await page.triggerExtensionAction(extension);
    },
    close: () => browser.close(),
  };
}
