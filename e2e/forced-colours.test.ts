/** What says something by its colour alone, for people whose own colours take the place of ours. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EXTENSION } from '../scripts/build.ts';
import { findBrowser, sandboxArgs } from '../scripts/find-browser.ts';
import { whyNot } from './support/requirements.ts';

const executablePath = findBrowser('chromium');
const reason = whyNot(executablePath ? [] : ['chromium']);

const SWITCHES = `<label class="switch"><input type="checkbox" role="switch"></label>
  <label class="switch"><input type="checkbox" role="switch" checked></label>`;
const dots = (part: (style: string) => string) =>
  ['background:#c00', 'background:#00c'].map((style) => part(`style="${style}"`)).join('');

describe.skipIf(reason !== null)('in forced colours', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await puppeteer.launch({ executablePath: executablePath as string, args: sandboxArgs() });
    page = await browser.newPage();
    const driver = await page.createCDPSession();
    await driver.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'forced-colors', value: 'active' }],
    });
  });
  afterAll(() => browser?.close());

  test.each(['sidepanel', 'options'])('a switch of %s.html shows which way it is', async (name) => {
    await show(name, SWITCHES);
    const [off, on] = await colours('input', '::before');
    const [offGround, onGround] = await colours('input');
    expect(off).not.toBe(offGround);
    expect(on).not.toBe(onGround);
    expect(onGround).not.toBe(offGround);
  });

  test('colours of products, filters and garments stay what they are', async () => {
    await show(
      'sidepanel',
      `${dots((style) => `<button class="dot"><span ${style}></span></button>`)}
       ${dots((style) => `<span class="swatch" ${style}></span>`)}
       <div class="palette">${dots((style) => `<span ${style}></span>`)}</div>`,
    );
    const [red, blue] = ['rgb(204, 0, 0)', 'rgb(0, 0, 204)'];
    expect(await colours('.dot span, .swatch, .palette span')).toEqual([red, blue, red, blue, red, blue]);
  });

  test('the colour that is shown, prices in the range and a filter that is on stand out', async () => {
    await show(
      'sidepanel',
      `<button class="dot"></button><button class="dot" aria-pressed="true"></button>
       <div class="histogram"><span></span><span class="in"></span></div><span class="badge"></span>`,
    );
    const borders = await page.$$eval('.dot', (all) =>
      all.map((dot) => getComputedStyle(dot).borderTopColor),
    );
    expect(new Set(borders).size).toBe(2);
    const [ground, ...filled] = await colours('body, .histogram span, .badge');
    expect(new Set([ground, ...filled.slice(0, 2)]).size).toBe(3);
    expect(filled[2]).not.toBe(ground);
  });

  test('the type that is searched and the view that is open stand out', async () => {
    await show(
      'sidepanel',
      `<nav class="places"><button aria-current="page">A</button><button>B</button></nav>
       <button class="chip" aria-pressed="true">A</button><button class="chip" aria-pressed="false">B</button>`,
    );
    for (const what of ['.places button', '.chip']) {
      const edges = await page.$$eval(what, (all) =>
        all.map((part) => getComputedStyle(part).borderBottomColor),
      );
      const grounds = await colours(what);
      expect(new Set(edges.map((edge, i) => `${edge} ${grounds[i]}`)).size, what).toBe(2);
    }
  });

  /** These elements on a page of the extension, without its scripts. */
  async function show(name: string, body: string): Promise<void> {
    const built = readFileSync(join(EXTENSION.chromium, `${name}.html`), 'utf8');
    const sheets = [...built.matchAll(/href="\/?([^"]+\.css)"/g)].map(([, path]) => path as string);
    expect(sheets.length).toBeGreaterThan(0);
    const styles = sheets.map((path) => readFileSync(join(EXTENSION.chromium, path), 'utf8'));
    await page.setContent(`<!doctype html><style>${styles.join('\n')}</style><body>${body}`);
  }

  function colours(selector: string, pseudo?: string): Promise<string[]> {
    return page.$$eval(
      selector,
      (all, part) => all.map((one) => getComputedStyle(one, part).backgroundColor),
      pseudo,
    );
  }
});
