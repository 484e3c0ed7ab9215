import { expect, test } from 'vitest';
import { ProblemError, type ProblemSlug } from '../../contract/index.ts';
import { EXIT, exitCode } from './exit.ts';

test.each<[ProblemSlug, number]>([
  ['source-busy', EXIT.tryLater],
  ['busy', EXIT.tryLater],
  ['import-stopped', EXIT.failed],
  ['internal', EXIT.failed],
  ['catalogue-empty', EXIT.unavailable],
  ['bad-crop', EXIT.usage],
])('%s ends a command with %d', (slug, code) => {
  expect(exitCode(new ProblemError(slug, 'x'))).toBe(code);
});
