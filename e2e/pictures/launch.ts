/** Chromium with the extension and without a screen, in a language. */
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { EXTENSION } from '../../scripts/build.ts';
import { findBrowser, sandboxArgs } from '../../scripts/find-browser.ts';

export function launchIn(language: string): Promise<Browser> {
  return puppeteer.launch({
    executablePath: findBrowser('chromium') as string,
    headless: true,
    env: { ...process.env, LANGUAGE: language },
    enableExtensions: [EXTENSION.chromium],
    args: [...sandboxArgs(), `--lang=${language}`, '--hide-scrollbars', '--force-device-scale-factor=1'],
  });
}

/** From the next load on: without a screen, Chromium speaks the language of LANGUAGE and says that its own is another one. */
export async function sayLanguage(page: Page, language: string): Promise<void> {
  await page.evaluateOnNewDocument((own) => {
    const { i18n } = (globalThis as unknown as { chrome: { i18n: object } }).chrome;
    Object.defineProperty(i18n, 'getUILanguage', { value: () => own });
  }, language);
}
