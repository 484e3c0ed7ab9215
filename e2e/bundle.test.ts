/** What the panel has to load, as it goes over the wire of a store: it must be there as soon as it opens. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { BUILDS } from './support/session.ts';

test.each(['chromium', 'firefox'] as const)('the panel of %s is below 60 KB', (browser) => {
  const page = readFileSync(join(BUILDS[browser], 'sidepanel.html'), 'utf8');
  const parts = [...page.matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/g)].map(
    ([, path]) => path as string,
  );
  expect(parts.length).toBeGreaterThan(1);
  const sizes = parts.map((path) => gzipSync(readFileSync(join(BUILDS[browser], path))).length);
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(60 * 1024);
});
