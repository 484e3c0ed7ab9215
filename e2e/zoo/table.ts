/** The zoo's table: page, browser, way taken, error, time. */
import type { BrowserName } from '../../scripts/find-browser.ts';
import type { Way } from './zoo-page.ts';

/** One visit to one page. */
export interface Row {
  page: string;
  browser: BrowserName;
  /** Null while nothing has come. */
  way: Way | null;
  /** Mean difference a channel, of 255. */
  error: number | null;
  /** From the menu item (or the confirmed rectangle) to the bytes at the companion. */
  ms: number | null;
  passed: boolean;
}

export function print(rows: readonly Row[]): void {
  for (const { page, browser, way, error, ms } of rows) {
    const figures = [way ?? 'nothing', error?.toFixed(2) ?? '-', `${ms ?? '-'} ms`];
    const [name, ...rest] = figures as [string, string, string];
    console.log(
      [browser.padEnd(9), page.padEnd(32), name.padEnd(8), ...rest.map((f) => f.padStart(8))].join(' '),
    );
  }
  console.log(summary(rows));
}

function summary(rows: readonly Row[]): string {
  return `${share(rows)} visits brought the true picture`;
}

function share(rows: readonly Row[]): string {
  return `${rows.filter(({ passed }) => passed).length} of ${rows.length}`;
}

/** docs/zoo.md. `rounds`: rows of each, the first round first. */
export function markdown(rounds: readonly (readonly Row[])[]): string {
  const rows = rounds.flat();
  const pages = [...new Set(rows.map(({ page }) => page))];
  const cell = (page: string, browser: BrowserName) => {
    const visits = rows.filter((row) => row.page === page && row.browser === browser);
    const passed = visits.filter((row) => row.passed);
    if (passed.length === 0)
      return visits.length === 0 ? 'not visited | | |' : `**0/${visits.length}** | | |`;
    const ways = [...new Set(passed.map(({ way }) => way))].join(', ');
    const error = Math.max(...passed.map((row) => row.error ?? 0));
    const times = passed.map((row) => row.ms ?? 0).sort((a, b) => a - b);
    return `${ways} ${passed.length}/${visits.length} | ${error.toFixed(2)} | ${times[times.length >> 1]} |`;
  };
  return `# The page zoo

Written by \`npm run zoo\`. Each page of \`e2e/zoo/pages/\` hides a picture in a way of its own; a person's right click
and the real menu (or the shortcut) must bring it to the companion. *Way*: read from the \`page\` at natural size, cut
out of a \`capture\` of the visible tab, or marked by hand on the \`overlay\`; how many of the visits brought the true
picture. *Error*: the largest mean difference a channel, of 255. *ms*: median from the menu item, or the confirmed
rectangle, to the bytes at the companion.

Rounds, each in browsers started anew: ${rounds.map(share).join(', ')}. Together ${summary(rows)}.

| page | Chromium | error | ms | Firefox | error | ms |
|---|---|---|---|---|---|---|
${pages.map((page) => `| ${page} | ${cell(page, 'chromium')} ${cell(page, 'firefox')}`).join('\n')}
`;
}
