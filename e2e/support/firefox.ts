/** Firefox with the extension: its sidebar is reached from the browser's own window, through WebDriver BiDi. */
import puppeteer, { type Browser } from 'puppeteer-core';
import { EXTENSION } from '../../scripts/build.ts';
import { findBrowser } from '../../scripts/find-browser.ts';
import type { Display, Point } from './display.ts';
import type { Entry, PanelDriver, Session, SessionOptions } from './session.ts';
import { until } from './until.ts';
import { findWelcome } from './welcome.ts';

export async function openFirefox(
  display: Display,
  { density = 1, early }: SessionOptions,
): Promise<Session> {
  const start = () => startFirefox(display, { density, early });
  // Now and then a Firefox never shows the extension's tab to its driver; the next one does.
  const { browser, before, welcome } = await start().catch(start);
  const inWindow = await windowEvaluator(browser);

  const panel: PanelDriver = {
    ask: (look, argument) =>
      inWindow(`(${look})(${SIDEBAR}.contentDocument, ${JSON.stringify(argument) ?? 'undefined'})`),
    act: (act, argument) => {
      const source = `(${act})(document, ${JSON.stringify(argument) ?? 'undefined'})`;
      return inWindow(`(${runAsOwn})(${SIDEBAR}.contentWindow, ${JSON.stringify(source)})`);
    },
    pastePicture: async (base64) => {
      await inWindow(`(${putOnClipboard})(${JSON.stringify(base64)})`);
      await panel.click('h2');
      display.press('ctrl+v');
    },
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
    paste: async () => display.press('ctrl+v'),
    screenshot: async () => Buffer.from(await inWindow<string>(`(${snapshot})(${SIDEBAR})`), 'base64'),
  };

  return {
    name: 'firefox',
    shortcut: 'ctrl+alt+f',
    panel,
    newPage: () => browser.newPage(),
    early: before,
    welcome,
    timeline: (name) => inWindow(`(${timeline})(${JSON.stringify(name)})`),
    // It lies in the list of extensions until somebody pins it.
    pressToolbarButton: async () => {
      for (const selector of ['#unified-extensions-button', LISTED]) {
        const at = await until(selector, () =>
          inWindow<Point | null>(`(${middleOf})(${JSON.stringify(selector)})`),
        );
        display.clickAt(at.x, at.y);
      }
    },
    close: () => browser.close(),
  };
}

/** Up to where the extension has opened its tab. @throws when it does not, and leaves no browser behind */
async function startFirefox(
  display: Display,
  { density, early }: { density: number; early?: string | undefined },
) {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findBrowser('firefox') as string,
    headless: false,
    defaultViewport: null,
    env: display.env,
    // Lets the driver look into the browser's own window, where the sidebar lives.
    args: [`--width=${1200 * density}`, `--height=${820 * density}`, '--remote-allow-system-access'],
    extraPrefsFirefox: {
      'network.dns.localDomains': 'shop.test,cdn.test',
      // In the same process as the window, so that the sidebar's document can be read from there.
      'extensions.webextensions.remote': false,
      'intl.accept_languages': 'en-US',
      'webgl.force-enabled': true,
      'layout.css.devPixelsPerPx': String(density),
      // Chromium's steps.
      'toolkit.zoomManager.zoomValues': '.5,.67,.75,.8,.9,1,1.1,1.25,1.5,1.75,2',
    },
  });
  try {
    const before = early ? await browser.newPage() : null;
    if (early) await before?.goto(early);
    await browser.installExtension(EXTENSION.firefox);
    return { browser, before, welcome: await findWelcome(browser) };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** The extension in the list behind the button that all extensions share. */
const LISTED = '#unified-extensions-panel .unified-extensions-item-action-button';

const SIDEBAR = `document.getElementById('sidebar').contentDocument.querySelector('browser')`;

/** Runs in the browser's window, in whose process the background lives too. */
function timeline(name: string): Entry[] {
  type View = { viewType: string; xulBrowser: { contentWindow: { performance: Performance } } };
  type Policies = { getByID: (id: string) => { extension: { views: Set<View> } } };
  const { WebExtensionPolicy } = globalThis as unknown as { WebExtensionPolicy: Policies };
  const { views } = WebExtensionPolicy.getByID('lookalike@lookalike.example').extension;
  const background = [...views].find(({ viewType }) => viewType === 'background');
  if (!background) return [];
  const { performance } = background.xulBrowser.contentWindow;
  return performance
    .getEntriesByName(name)
    .map(({ startTime, duration }) => ({ start: performance.timeOrigin + startTime, duration }));
}

/** Runs in the browser's window: evaluates the source as if the document's own script had it. */
function runAsOwn(view: Window, source: string): void {
  const { Cu } = globalThis as unknown as {
    Cu: {
      Sandbox: new (principal: Window, options: object) => object;
      evalInSandbox: (source: string, sandbox: object) => void;
    };
  };
  Cu.evalInSandbox(source, new Cu.Sandbox(view, { sandboxPrototype: view, wantXrays: false }));
}

/** Runs in the browser's window. */
async function putOnClipboard(base64: string): Promise<void> {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const picture = new Blob([bytes], { type: 'image/png' });
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
}

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

/** Runs in the browser's window: where a part of it is on the screen; null while it is not there. */
function middleOf(selector: string): Point | null {
  type Part = Element & { screenX: number; screenY: number };
  const part = document.querySelector(selector) as Part | null;
  const { width = 0, height = 0 } = part?.getBoundingClientRect() ?? {};
  if (!part || width === 0) return null;
  const scale = devicePixelRatio;
  return { x: (part.screenX + width / 2) * scale, y: (part.screenY + height / 2) * scale };
}

function place(view: Window & { mozInnerScreenX?: number; mozInnerScreenY?: number }, selector: string) {
  const element = view.document.querySelector(selector);
  if (!element) throw new Error(`The sidebar has no ${selector}`);
  element.scrollIntoView({ block: 'nearest' });
  const box = element.getBoundingClientRect();
  return {
    x: ((view.mozInnerScreenX ?? 0) + box.x + box.width / 2) * view.devicePixelRatio,
    y: ((view.mozInnerScreenY ?? 0) + box.y + box.height / 2) * view.devicePixelRatio,
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
