/** The panel's real build against a real companion with the sample catalogue, in a page that can take any width. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { auditOf } from '../pages/audit.ts';
import { misfitsOf } from '../pages/misfits.ts';
import { type Companion, newCompanion } from '../support/companion.ts';
import { until } from '../support/until.ts';
import { launchIn, sayLanguage } from './launch.ts';
import type { Length } from './lengths.ts';

const ROOT = join(import.meta.dirname, '../..');

export interface Studio {
  companion: Companion;
  page: Page;
  /** Shows the panel at `hash`, with a picture of the lookbook as its newest query where one is named. */
  show: (hash: string, query?: Query) => Promise<void>;
  /** What axe finds wrong, a line each. */
  faults: () => Promise<string[]>;
  /** What does not fit, a line each, with words that are `longer` times as long. */
  misfits: (longer: number) => Promise<string[]>;
  /** Resolves when the history holds so many searches: they are written after they are shown. */
  kept: (searches: number) => Promise<void>;
  /** Imports pictures of the sample as things that the person owns; `as` names the file, and so the thing. */
  own: (image: string, as: string) => Promise<void>;
  /** Imports the sample anew, with the product of that id in the feed at another price. */
  reprice: (id: string, price: string) => Promise<void>;
  /** Types the companion's code into the form that asks for it. */
  pair: () => Promise<void>;
  close: () => Promise<void>;
}

export interface Query {
  /** File of lookbook/pictures/. */
  picture: string;
  crop?: { x: number; y: number; w: number; h: number };
  /** What the page says about its product. */
  page?: object;
}

export async function openStudio({ language, reword }: Length): Promise<Studio> {
  const companion = await newCompanion();
  const shop = await mkdtemp(join(tmpdir(), 'lookalike-shop-'));
  for (const part of ['feed.xml', 'images']) {
    await cp(join(ROOT, 'catalog/sample', part), join(shop, 'sample', part), { recursive: true });
  }
  const feed = join(shop, 'sample/feed.xml');
  await writeFile(feed, reword(await readFile(feed, 'utf8')));
  await companion.importFrom(join(shop, 'sample'));
  await companion.start();
  const browser = await launchIn(language);
  const worker = await browser.waitForTarget((target) => target.type() === 'service_worker');
  const panel = new URL('/sidepanel.html', worker.url()).href;
  const page = await browser.newPage();
  await sayLanguage(page, language);
  await page.goto(panel);
  await page.evaluate(async (port) => {
    const { storage } = (globalThis as unknown as { chrome: { storage: ChromeStorage } }).chrome;
    await storage.local.set({ companion: { port, pairing: null } });
  }, companion.port());
  await page.reload();
  // The welcome page opens in front of it, and a page behind another one is not drawn.
  await page.bringToFront();
  const pair = async () => {
    await page.locator('input[name=code]').fill(await companion.pair());
    await page.locator('form.pairing button[type=submit]').click();
    await page.waitForFunction(() => document.querySelector('form.pairing') === null);
  };
  await pair();

  return {
    companion,
    page,
    pair,
    show: async (hash, query) => {
      if (query) await handOver(page, query);
      await page.goto('about:blank');
      await page.goto(`${panel}${hash}`);
    },
    faults: () => auditOf(page),
    misfits: (longer) => misfitsOf(page, longer),
    kept: async (searches) => {
      const isKept = async () => (await page.evaluate(countSearches)) === searches;
      await until(`${searches} searches in the history`, isKept);
    },
    own: async (image, as) => {
      await cp(join(shop, 'sample/images', image), join(shop, 'mine', as), { recursive: true });
      await companion.importFrom(join(shop, 'mine'), '--kind', 'wardrobe');
    },
    reprice: async (id, price) => {
      const before = await readFile(feed, 'utf8');
      const item = new RegExp(`(<g:id>${id}</g:id>.*?<g:price>)[^<]*`, 's');
      await writeFile(feed, before.replace(item, `$1${price}`));
      await companion.importFrom(join(shop, 'sample'));
    },
    close: async () => {
      await browser.close();
      await companion.dispose();
      await rm(shop, { recursive: true });
    },
  };
}

/** Runs in the panel. */
function countSearches(): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('lookalike');
    opening.onerror = reject;
    opening.onsuccess = () => {
      const count = opening.result.transaction('history').objectStore('history').count();
      count.onsuccess = () => {
        opening.result.close();
        resolve(count.result);
      };
    };
  });
}

export interface ChromeStorage {
  local: { set: (items: object) => Promise<void> };
  session: { set: (items: object) => Promise<void> };
}

/** Puts the picture where the background leaves it for the panel of this window. */
async function handOver(page: Page, { picture, crop, page: facts }: Query): Promise<void> {
  const bytes = await readFile(join(ROOT, 'lookbook/pictures', picture));
  await page.evaluate(
    async (base64, box, said) => {
      const { windows, storage } = (globalThis as unknown as { chrome: Chrome }).chrome;
      const { id } = await windows.getCurrent();
      // The tab that showed it is none that is open.
      const tabId = 0;
      await storage.session.set({ [`page-${tabId}`]: said });
      const binary = atob(base64);
      const data = Uint8Array.from(binary, (character) => character.charCodeAt(0)).buffer;
      const record = {
        phase: 'ready',
        tabId,
        picture: { type: 'image/webp', bytes: data },
        crop: box,
        at: Date.now(),
      };
      await new Promise((resolve, reject) => {
        const opening = indexedDB.open('lookalike');
        opening.onerror = reject;
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('handoff', 'readwrite');
          transaction.objectStore('handoff').put(record, id);
          transaction.oncomplete = () => {
            opening.result.close();
            resolve(null);
          };
        };
      });
    },
    bytes.toString('base64'),
    crop ?? null,
    facts ?? null,
  );
}

interface Chrome {
  windows: { getCurrent: () => Promise<{ id: number }> };
  storage: ChromeStorage;
}
