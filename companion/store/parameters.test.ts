import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const COMPANION = join(import.meta.dirname, '..');

test('no statement numbers its parameters: Node 24.0, which npm has for a Mac, binds none of those', () => {
  const files = globSync('**/*.ts', { cwd: COMPANION }).filter((path) => !path.endsWith('.test.ts'));
  expect(files.length).toBeGreaterThan(100);
  const numbered = files.filter((path) =>
    /[=(, ]\?[1-9]\b/.test(readFileSync(join(COMPANION, path), 'utf8')),
  );
  expect(numbered).toEqual([]);
});
