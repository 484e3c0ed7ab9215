/** Whoever sets a font size in the browser's own settings has it in the panel and on the extension's pages. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const EXTENSION = join(import.meta.dirname, '..');
/** The overlay lies in pages, whose 1rem is theirs. */
const SHEETS = globSync(['ui/*.css', 'panel/**/*.css', 'pages/**/*.css'], { cwd: EXTENSION });

test('there are such sheets', () => {
  expect(SHEETS).toEqual(expect.arrayContaining(['ui/base.css', 'ui/page.css', 'panel/css/frame.css']));
});

test.each(SHEETS)('%s says no size of words, lines, controls or room in px', (path) => {
  const css = readFileSync(join(EXTENSION, path), 'utf8').replaceAll(/\/\*.*?\*\//gs, '');
  const inPx = [...css.matchAll(/[\w-]+:[^;{}]*?\d\s*px[^;{}]*|@media[^{]*\d\s*px[^{]*/g)].map(([said]) =>
    said.trim(),
  );
  // Lines and shadows are as thin as before, and what is one pixel is so on purpose.
  const lines = /^(border|outline|box-shadow)(?!-radius)[\w-]*:/;
  expect(inPx.filter((said) => !lines.test(said) && /(?<![\d.])(?!1px)[\d.]+px/.test(said))).toEqual([]);
});

test.each(SHEETS)('%s leaves the size of 1rem to the browser', (path) => {
  const css = readFileSync(join(EXTENSION, path), 'utf8');
  const roots = [...css.matchAll(/(?:^|[},\s])(?::root|html)\s*\{([^}]*)\}/g)].map(([, rules]) => rules);
  expect(roots.filter((rules) => /(?<![\w-])font(-size)?:/.test(rules as string))).toEqual([]);
});
