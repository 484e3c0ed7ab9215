/** What the browsers show of the extension beside what it shows itself. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EXTENSION } from '../scripts/build.ts';

test('Firefox, which would show a piece of a puzzle, has an icon for its list of sidebars', () => {
  const manifest = JSON.parse(readFileSync(join(EXTENSION.firefox, 'manifest.json'), 'utf8'));
  const icons = Object.entries<string>(manifest.sidebar_action.default_icon);
  expect(icons.map(([size]) => size)).toEqual(['16', '32']);
  for (const [, path] of icons) expect(existsSync(join(EXTENSION.firefox, path)), path).toBe(true);
});
