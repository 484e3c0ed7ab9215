/** `npm start -- --open`: Chromium with the extension loaded and paired, on the project's own lookbook page. */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { say } from '../companion/cli/output.ts';
import { findBrowser, sandboxArgs } from './find-browser.ts';
import { onFreshPage } from './fresh-page.ts';

const LOOKBOOK = join(import.meta.dirname, '..', 'lookbook');

/** What the lookbook is made of; nothing else in its folder is served. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.webp': 'image/webp',
};

export interface OpenOptions {
  /** Folder of the unpacked Chrome extension. */
  extension: string;
  /** Address of the running companion, such as `http://127.0.0.1:8787`. */
  companion: string;
  /** A pairing code that is still fresh. */
  code: string;
  /** Closes the browser when aborted. */
  signal: AbortSignal;
}

/** Resolves when the person has closed the browser, or the signal did. @throws with one line that says what is missing */
export async function openBrowser({ extension, companion, code, signal }: OpenOptions): Promise<void> {
  const lookbook = await serveLookbook();
  try {
    const browser = await launch(extension);
    if (signal.aborted) return await browser.close();
    const closed = new Promise((resolve) => browser.once('disconnected', resolve));
    signal.addEventListener('abort', () => void browser.close(), { once: true });
    const [first = await browser.newPage()] = await browser.pages();
    const { port } = new URL(companion);
    const pairing = onFreshPage(browser, first, (page) => pair(browser, page, port, code));
    const paired = await pairing.catch((error: unknown) => {
      if (!browser.connected) throw error;
      say(`The browser could not be paired by itself: type ${code} in its panel.`);
      return null;
    });
    const address = `http://127.0.0.1:${(lookbook.address() as AddressInfo).port}/`;
    await onFreshPage(browser, paired ?? (await browser.newPage()), async (page) => {
      await page.goto(address);
      await page.bringToFront();
    });
    await closed;
  } catch (error) {
    // A browser that was closed in the midst of it has no other way to say so.
    if (!signal.aborted) throw error;
  } finally {
    lookbook.closeAllConnections();
    lookbook.close();
  }
}

function launch(extension: string): Promise<Browser> {
  const executablePath = findBrowser('chromium');
  if (!executablePath) {
    throw new Error(
      '--open needs Chromium or Chrome. Debian: apt-get install chromium. One in no usual place: set CHROMIUM_PATH.',
    );
  }
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    throw new Error('--open needs a screen: neither DISPLAY nor WAYLAND_DISPLAY is set.');
  }
  return puppeteer.launch({
    executablePath,
    headless: false,
    defaultViewport: null,
    enableExtensions: [extension],
    args: [...sandboxArgs(), '--no-first-run'],
    // Takes away the bar that says a test is running.
    ignoreDefaultArgs: ['--enable-automation'],
    // The caller's signal closes the browser in its own order.
    handleSIGINT: false,
    handleSIGTERM: false,
  });
}

/** Does what a person does: opens the panel, says where the companion is, types the code, unless that is done already. */
async function pair(browser: Browser, page: Page, port: string, code: string): Promise<void> {
  const worker = await browser.waitForTarget((target) => target.type() === 'service_worker');
  await page.goto(new URL('/sidepanel.html', worker.url()).href);
  // A page behind another is not painted, so nothing on it can be pressed: the extension's welcome page opens first.
  await browser.waitForTarget((target) => target.url().endsWith('/welcome.html'));
  await page.bringToFront();
  // Where nothing is to be set up, the panel asks for a picture.
  await page.waitForSelector('details.port, input[type=file]');
  if (!(await page.$('details.port'))) return;
  await page.locator('details.port > summary').click();
  await page.locator('input[name=port]').fill(port);
  await page.locator('details.port button').click();
  await page.locator('input[name=code]').fill(code);
  await page.locator('form.pairing button[type=submit]').click();
  await page.waitForFunction(() => document.querySelector('form.pairing') === null);
}

/** Empty for what is no address. */
function pathIn(url: string): string {
  try {
    const { pathname } = new URL(url, 'http://127.0.0.1');
    // A URL's path has no way up left in it, but an encoded one may.
    return normalize(decodeURIComponent(pathname === '/' ? '/index.html' : pathname));
  } catch {
    return '';
  }
}

async function serveLookbook(): Promise<Server> {
  const server = createServer(async (request, response) => {
    const path = pathIn(request.url ?? '/');
    const type = TYPES[extname(path)];
    const bytes =
      type && !path.includes('..') ? await readFile(join(LOOKBOOK, path)).catch(() => null) : null;
    response
      .writeHead(bytes ? 200 : 404, bytes && type ? { 'content-type': type } : {})
      .end(bytes ?? 'Not found');
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return server;
}
