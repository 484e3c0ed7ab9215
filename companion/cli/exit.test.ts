import { expect, test } from 'vitest';
import { FeedError } from '../../catalog/feed-error.ts';
import { ProblemError, type ProblemSlug } from '../../contract/index.ts';
import { FetchError, type FetchProblem } from '../fetch/fetch-error.ts';
import { EXIT, errorLine, exitCode } from './exit.ts';

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

test('a catalogue that another process keeps for itself is one to try again, and said in words', () => {
  const error = Object.assign(new Error('database is locked'), { errcode: 5 });
  expect(exitCode(error)).toBe(EXIT.tryLater);
  expect(errorLine(error)).toMatch(/writing the catalogue/);
});

test.each<[FetchProblem, number | undefined, number]>([
  ['http-status', 503, EXIT.tryLater],
  ['http-status', 429, EXIT.tryLater],
  ['too-slow', undefined, EXIT.tryLater],
  ['unreachable', undefined, EXIT.unavailable],
  ['http-status', 404, EXIT.usage],
  ['private-address', undefined, EXIT.usage],
])('a feed that is not had for %s (%s) ends a command with %d', (kind, status, code) => {
  const cause = new FetchError(kind, 'x', status === undefined ? {} : { status });
  expect(exitCode(new FeedError('x', { cause }))).toBe(code);
});

test('a shop that has enough of requests is one to try again', () => {
  const cause = new FetchError('http-status', 'x', { status: 429, ofHost: true });
  expect(exitCode(new ProblemError('import-stopped', 'x', { cause }))).toBe(EXIT.tryLater);
});
