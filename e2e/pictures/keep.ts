/** Keeps one state of the panel as pictures, and remembers what is wrong with it. */
import { join } from 'node:path';
import sharp from 'sharp';
import { until } from '../support/until.ts';
import type { Studio } from './open.ts';

const OUT = join(import.meta.dirname, '../../docs/pictures');

export type Scheme = 'light' | 'dark';

/** @returns faults, a line each: what axe finds in either scheme, and what does not fit */
export async function keepState(studio: Studio, name: string, schemes: readonly Scheme[]): Promise<string[]> {
  const { page, faults: audit } = studio;
  const faults: string[] = [];
  // Below everything: a pointer over a button would change its look.
  await page.mouse.move(1, (page.viewport()?.height ?? 0) - 1);
  await until('the pictures in view', () =>
    page.evaluate(() =>
      [...document.images].every(
        (image) => image.complete || image.getBoundingClientRect().top > innerHeight || !image.src,
      ),
    ),
  );
  for (const scheme of schemes) {
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    const png = await page.screenshot();
    await sharp(png)
      .webp({ quality: 86 })
      .toFile(join(OUT, `panel-${name}-${scheme}.webp`));
    faults.push(...(await audit()).map((fault) => `${name}, ${scheme}: ${fault}`));
  }
  const found = await studio.misfits(1);
  return [...faults, ...found.map((fault) => `${name} ${fault}`)];
}
