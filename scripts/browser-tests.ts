/** The browser tests, with a second run for the files that failed: it says so, and must pass. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

export type Vitest = (args: readonly string[]) => boolean;

interface Report {
  testResults: { name: string; status: 'passed' | 'failed' }[];
}

/**
 * A real browser that is driven from outside, with one pointer and one focus, at times loses a key or a tap that no
 * person would: what fails twice in a row is a fault of ours.
 *
 * @param vitest runs vitest with these arguments; whether all tests passed.
 */
export function runBrowserTests(root: string, vitest: Vitest): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'lookalike-tests-'));
  const report = join(folder, 'report.json');
  const config = ['run', '--config', 'e2e/vitest.config.ts'];
  try {
    if (vitest([...config, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]))
      return true;
    const failed = failedFiles(readFileSync(report, 'utf8'));
    // Nothing that failed, but a run that did: it broke outside of the tests.
    if (failed.length === 0) return false;
    console.warn(`\nOnce more, since they failed: ${failed.map((file) => relative(root, file)).join(', ')}`);
    return vitest([...config, ...failed]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function failedFiles(report: string): string[] {
  const { testResults } = JSON.parse(report) as Report;
  return testResults.filter(({ status }) => status === 'failed').map(({ name }) => name);
}
