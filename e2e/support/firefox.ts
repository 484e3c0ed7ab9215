/** Firefox with the extension: its sidebar is reached from the browser's own window, through WebDriver BiDi. */
import puppeteer, { type Browser } from 'puppeteer-core';
import { findBrowser } from '../../scripts/find-browser.ts';
import type { Display } from './display.ts';
import { BUILDS, type PanelDriver, type Session } from './session.ts';

export async function openFirefox(display: Display): Promise<Session> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findBrowser('firefox') as string,
    headless: false,
    defaultViewport: null,
    env: display.env,
    // Lets the driver look into the browser's own window, where the sidebar lives.
    args: ['--width=1200', '--height=820', '--remote-allow-system-access'],
    extraPrefsFirefox: {
      'network.dns.localDomains': 'shop.test,cdn.test',
      // In the same process as the window, so that the sidebar's document can be read from there.
      'extensions.webextensions.remote': false,
      'intl.accept_languages': 'en-US',
    },
  });
  await browser.installExtension(BUILDS.firefox);
  const inWindow = await windowEvaluator(browser);

  const panel: PanelDriver = {
    ask: (look, argument) =>
      inWindow(`(${look})(${SIDEBAR}.contentDocument, ${JSON.stringify(argument) ?? 'undefined'})`),
    click: async (selector) => {
      const at = await inWindow<{ x: number; y: number }>(
        `(${place})(${SIDEBAR}.contentWindow, ${JSON.stringify(selector)})`,
      );
      display.clickAt(at.x, at.y);
    },
    fill: async (selector, text) => {
      await panel.click(selector);
      display.press('ctrl+a');
      display.type(text);
    },
    press: async (key) => display.press(key === 'ArrowDown' ? 'Down' : 'Return'),
    screenshot: async () => Buffer.from(await inWindow<string>(`(${snapshot})(${SIDEBAR})`), 'base64'),
  };

  return {
    name: 'firefox',
    shortcut: 'ctrl+alt+f',
    panel,
    newPage: () => browser.newPage(),
    close: () => browser.close(),
  };
}

const SIDEBAR = `document.getElementById('sidebar').contentDocument.querySelector('browser')`;

/** Runs an expression in the browser's window; the answer travels as JSON. */
async function windowEvaluator(browser: Browser): Promise<<T>(expression: string) => Promise<T>> {
  const { connection } = browser as unknown as { connection: Bidi };
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const context = tree.result.contexts?.[0]?.context;
  return async (expression) => {
    const { result } = await connection.send('script.evaluate', {
      expression: `(async () => JSON.stringify((await ${expression}) ?? null))()`,
      target: { context },
      awaitPromise: true,
    });
    if (result.type !== 'success')
      throw new Error(result.exceptionDetails?.text ?? 'Firefox gave no answer.');
    return JSON.parse(result.result?.value ?? 'null');
  };
}

/** The part of puppeteer's BiDi connection that is used; its types are not exported. */
interface Bidi {
  send: (
    method: string,
    params: object,
  ) => Promise<{
    result: {
      contexts?: { context: string }[];
      type?: string;
      result?: { value?: string };
      exceptionDetails?: { text: string };
    };
  }>;
}

function place(view: Window & { mozInnerScreenX?: number; mozInnerScreenY?: number }, selector: string) {
  const element = view.document.querySelector(selector);
  if (!element) throw new Error(`The sidebar has no ${selector}`);
  element.scrollIntoView({ block: 'nearest' });
  const box = element.getBoundingClientRect();
  return {
    x: (view.mozInnerScreenX ?? 0) + box.x + box.width / 2,
    y: (view.mozInnerScreenY ?? 0) + box.y + box.height / 2,
  };
}

async function snapshot(
  sidebar: Element & {
    browsingContext: { currentWindowGlobal: Snapshooter };
  },
): Promise<string> {
  const bitmap = await sidebar.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white');
  const canvas = new OffscreenCanvas(sidebar.clientWidth, sidebar.clientHeight);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

interface Snapshooter {
  drawSnapshot: (rect: null, scale: number, background: string) => Promise<ImageBitmap>;
}
