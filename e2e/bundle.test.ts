/** What the panel and the overlay have to load, as it goes over the wire of a store: they must be there at once. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { EXTENSION } from '../scripts/build.ts';

test.each(['chromium', 'firefox'] as const)('the panel of %s is below 60 KB', (browser) => {
  const page = readFileSync(join(EXTENSION[browser], 'sidepanel.html'), 'utf8');
  const parts = [...page.matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/g)].map(
    ([, path]) => path as string,
  );
  expect(parts.length).toBeGreaterThan(1);
  const sizes = parts.map((path) => gzipSync(readFileSync(join(EXTENSION[browser], path))).length);
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(60 * 1024);
});

test.each(['chromium', 'firefox'] as const)('the overlay of %s is below 40 KB', (browser) => {
  const script = readFileSync(join(EXTENSION[browser], 'content-scripts/overlay.js'));
  expect(gzipSync(script).length).toBeLessThan(40 * 1024);
});
