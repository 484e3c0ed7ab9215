import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { howToChoose } from './how-to-choose.ts';

test('a Mac, whose dialog hides the folder of the extension, is told how to get there', () => {
  expect(howToChoose('darwin')).toContain('Cmd+Shift+G');
  expect([howToChoose('win32'), howToChoose('linux')]).toEqual(['', '']);
  // Behind the last of the two paths.
  expect(readFileSync(join(import.meta.dirname, 'start.ts'), 'utf8')).toMatch(
    /manifest\.json'\)\}\$\{howToChoose\(\)\}\n/,
  );
});
