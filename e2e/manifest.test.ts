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

test('the shortcut is none of the browser: Firefox on a Mac searches the web with Cmd+Option+F', () => {
  const keysOf = (browser: keyof typeof EXTENSION) => {
    const manifest = JSON.parse(readFileSync(join(EXTENSION[browser], 'manifest.json'), 'utf8'));
    return manifest.commands['mark-area'].suggested_key;
  };
  expect(keysOf('firefox')).toEqual({ default: 'Ctrl+Alt+F', mac: 'MacCtrl+Shift+F' });
  expect(keysOf('chromium')).toEqual({ default: 'Alt+Shift+F' });
});
