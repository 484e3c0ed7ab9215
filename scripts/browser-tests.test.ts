import { writeFileSync } from 'node:fs';
import { beforeEach, expect, test, vi } from 'vitest';
import { runBrowserTests, type Vitest } from './browser-tests.ts';

// Nobody who reads a log shall take these made-up runs for real ones.
beforeEach(() => vi.spyOn(console, 'warn').mockImplementation(() => undefined));

/** Runs that end as `outcomes` say; the first writes that these files failed. */
function runner(failed: readonly string[], ...outcomes: boolean[]) {
  const runs: (readonly string[])[] = [];
  const vitest: Vitest = (args) => {
    runs.push(args);
    const report = args.find((arg) => arg.startsWith('--outputFile.json='))?.split('=')[1];
    const results = [{ name: '/r/e2e/fine.test.ts', status: 'passed' }];
    for (const name of failed) results.push({ name, status: 'failed' });
    if (report) writeFileSync(report, JSON.stringify({ testResults: results }));
    return outcomes[runs.length - 1] as boolean;
  };
  return { runs, vitest };
}

test('runs once when all is well', () => {
  const { runs, vitest } = runner([], true);
  expect(runBrowserTests('/r', vitest)).toBe(true);
  expect(runs).toHaveLength(1);
});

test.each([true, false])('runs only the failed files again, and takes their answer: %s', (second) => {
  const { runs, vitest } = runner(['/r/e2e/flaky.test.ts'], false, second);
  expect(runBrowserTests('/r', vitest)).toBe(second);
  expect(runs[1]?.slice(3)).toEqual(['/r/e2e/flaky.test.ts']);
});

test('does not hide a run that broke outside of the tests', () => {
  const { runs, vitest } = runner([], false, true);
  expect(runBrowserTests('/r', vitest)).toBe(false);
  expect(runs).toHaveLength(1);
});
