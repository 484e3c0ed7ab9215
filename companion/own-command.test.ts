import { afterEach, expect, test, vi } from 'vitest';
import { ownCommand } from './own-command.ts';

afterEach(() => vi.unstubAllEnvs());

test('a checkout is told to ask npm, a release its own program', () => {
  expect(ownCommand('pair')).toBe('npm run -s lookalike -- pair');
  vi.stubEnv('LOOKALIKE_COMMAND', './lookalike');
  expect(ownCommand('pair')).toBe('./lookalike pair');
});
