import { expect, test } from 'vitest';
import { PROBLEMS, type ProblemSlug, problemSlug, problemType } from './problem.ts';

test('every slug survives the wire', () => {
  for (const slug of Object.keys(PROBLEMS) as ProblemSlug[])
    expect(problemSlug(problemType(slug))).toBe(slug);
});

test('problems of somebody else are nobody', () => {
  expect(problemSlug('about:blank')).toBeNull();
  expect(problemSlug('about:lookalike/toString')).toBeNull();
});
