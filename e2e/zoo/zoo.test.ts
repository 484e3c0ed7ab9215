/** Every page of the zoo in both browsers: the crop that reaches the companion is the true picture. */
import { writeFileSync } from 'node:fs';
import { afterAll, describe, expect } from 'vitest';
import type { BrowserName } from '../../scripts/find-browser.ts';
import { inZoo } from './in-zoo.ts';
import { visit } from './keeper.ts';
import { ZOO } from './pages/all.ts';
import { DENSE } from './pages/scales.ts';
import { print, type Row } from './table.ts';
import type { ZooPage } from './zoo-page.ts';

/** Mean difference a channel, of 255. */
const ERROR = 4;
/** Device pixels. */
const SIDE = 2;

const rows: Row[] = [];
afterAll(() => {
  print(rows);
  // For `npm run zoo`, which puts several rounds together.
  if (process.env.ZOO_ROWS) writeFileSync(process.env.ZOO_ROWS, JSON.stringify(rows));
});

describe.each(['chromium', 'firefox'] as const)('the zoo in %s', (browser) => {
  describe('at density 1', () => visitAll(browser, 1, ZOO));
  describe('at density 2', () => visitAll(browser, 2, DENSE));
});

function visitAll(browser: BrowserName, density: 1 | 2, pages: readonly ZooPage[]): void {
  const { zoo, test } = inZoo(browser, { density });
  test.each(pages)('$name', async (page) => {
    const row: Row = { page: page.name, browser, way: null, error: null, ms: null, passed: false };
    rows.push(row);
    const found = await visit(zoo(), page);
    Object.assign(row, { way: found.way, error: found.error, ms: found.ms });
    expect(found.error).toBeLessThan(ERROR);
    expect(Math.abs(found.size.w - found.expected.w)).toBeLessThanOrEqual(SIDE);
    expect(Math.abs(found.size.h - found.expected.h)).toBeLessThanOrEqual(SIDE);
    expect(found.way).toBe(typeof page.way === 'string' ? page.way : page.way[browser]);
    row.passed = true;
  });
}
