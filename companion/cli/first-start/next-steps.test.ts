import { expect, test } from 'vitest';
import { nextSteps } from './next-steps.ts';

const started = { url: 'http://127.0.0.1:8787', products: 327, code: '123456' };
const hidden = { chromium: '/lookalike/.output/chrome-mv3', firefox: '/lookalike/.output/firefox-mv3' };
const shown = { chromium: '/lookalike/extension/chrome', firefox: '/lookalike/extension/firefox' };

test('where to find the extension, how to pair it and how to go on', () => {
  const words = nextSteps(started, shown, 'linux');
  for (const told of [shown.chromium, 'firefox/manifest.json', '123456', '327 products', 'import FEED'])
    expect(words).toContain(told);
});

test('a Mac, whose dialog hides a folder that begins with a dot, is told how to get there', () => {
  expect(nextSteps(started, hidden, 'darwin')).toContain('Cmd+Shift+G');
  expect(nextSteps(started, shown, 'darwin')).not.toContain('Cmd+Shift+G');
  expect(nextSteps(started, hidden, 'linux')).not.toContain('Cmd+Shift+G');
});
