/** `npm run pictures:pages`: docs/pictures/pages/, every page and state, in both languages, wide and narrow, and in English dark too. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Page } from 'puppeteer-core';
import sharp from 'sharp';
import { buildExtension } from '../../scripts/build.ts';
import { OwnPage } from '../pages/own-page.ts';
import { newCompanion } from '../support/companion.ts';
import type { Session } from '../support/session.ts';
import { makeSmallShop, type SmallShop } from '../support/small-shop.ts';
import { until } from '../support/until.ts';
import { findWelcome } from '../support/welcome.ts';
import { launchIn, sayLanguage } from './launch.ts';

const OUT = join(import.meta.dirname, '../../docs/pictures/pages');
const WIDE = { width: 1000, height: 800 };
const NARROW = { width: 320, height: 800 };
/** What checking or importing the small shop may take on a busy machine. */
const IMPORT_MS = 120_000;

type Look = readonly [scheme: 'light' | 'dark', size: { width: number; height: number }];
const LOOKS: readonly Look[] = [
  ['light', WIDE],
  ['dark', WIDE],
  ['light', NARROW],
];

/** What the buttons say that lead from one state to the next. */
const WORDS = {
  en: { check: 'Check first', over: 'Start over' },
  ko: { check: '먼저 확인하기', over: '처음부터' },
} as const;
type Language = keyof typeof WORDS;

buildExtension();
await mkdir(OUT, { recursive: true });
const shop = await makeSmallShop(4);
for (const language of Object.keys(WORDS) as Language[]) await draw(language, shop);
await rm(dirname(shop.folder), { recursive: true });

async function draw(language: Language, { folder }: SmallShop): Promise<void> {
  const words = WORDS[language];
  const companion = await newCompanion();
  const { own, close } = await openTab(language);
  // Colours do not change with the language; lengths do.
  const looks = language === 'en' ? LOOKS : LOOKS.filter(([scheme]) => scheme === 'light');
  const keep = (name: string) => keepAll(own.page, `${name}-${language}`, looks);
  try {
    await own.page.waitForSelector('details.port');
    await keep('welcome-absent');
    await companion.start();
    await own.usePort(companion.port());
    await own.page.waitForSelector('form.pairing');
    await keep('welcome-unpaired');
    await own.pair(await companion.pair());
    await own.page.waitForSelector('.message.good');
    await keep('welcome-ready');
    await own.goto('options');
    await own.page.waitForSelector('.message.good');
    await keep('options');

    await own.goto('import');
    await own.page.waitForSelector('form.feed');
    await keep('import-empty');
    const table = join(dirname(folder), 'atelier.csv');
    await writeFile(
      table,
      'Nr,Wort,Aufnahme,Preis\n1,Rock,https://shop.example/1.jpg,19.90 EUR\n2,Hose,,9 EUR\n',
    );
    await own.choose('file', table);
    await own.says('atelier.csv');
    await own.press(words.check);
    await own.page.waitForSelector('select[name=image]');
    await own.pick('select[name=image]', 'Aufnahme');
    await keep('import-mapping');
    await own.press(words.over);
    await own.choose('folder', folder);
    await own.says('atelier ·');
    await own.press(words.check);
    await own.page.waitForSelector('[aria-labelledby=checked] button.main', { timeout: IMPORT_MS });
    await keep('import-checked');
    await own.click('[aria-labelledby=checked] button.main');
    // Rows, rate and time left stand beside each other, once there is a rate.
    await until(
      'the time left',
      () =>
        own.page.evaluate(() => document.querySelector('.numbers')?.textContent?.split(' · ').length === 3),
      IMPORT_MS,
    );
    await keepAll(own.page, `import-progress-${language}`, [['light', WIDE]]);
    await own.page.waitForSelector('.source', { timeout: IMPORT_MS });
    await own.page.waitForSelector('section.message.good');
    await keep('import-done');
    await own.click('.source .danger');
    await own.page.waitForSelector('dialog[open]');
    await keepAll(own.page, `import-delete-${language}`, [['light', WIDE]]);
  } finally {
    await close();
    await companion.dispose();
  }
}

async function openTab(language: Language): Promise<{ own: OwnPage; close: () => Promise<void> }> {
  const browser = await launchIn(language);
  const welcome = await findWelcome(browser);
  await welcome.bringToFront();
  await welcome.setViewport(WIDE);
  await sayLanguage(welcome, language);
  await welcome.reload();
  const session = { name: 'chromium', welcome } as Session;
  return { own: new OwnPage(session), close: () => browser.close() };
}

async function keepAll(page: Page, name: string, looks: readonly Look[]): Promise<void> {
  for (const [scheme, size] of looks) {
    await page.setViewport(size);
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    // A dialog lies over the window, not over the whole length of the page.
    const fullPage = (await page.$('dialog[open]')) === null;
    const png = await page.screenshot({ fullPage });
    const file = `${name}-${size === NARROW ? 'narrow' : scheme}.webp`;
    await sharp(png).webp({ quality: 82 }).toFile(join(OUT, file));
  }
  await page.setViewport(WIDE);
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
}
