/** Builds the extension for Chrome and Firefox into .output/, unless nothing changed since the last time. */
import { spawnSync } from 'node:child_process';
import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserName } from './find-browser.ts';
import { fileOf } from './tool.ts';

const ROOT = join(import.meta.dirname, '..');
const SOURCES = ['extension/**/*', 'contract/*.ts', 'wxt.config.ts', 'package-lock.json'];

/** Folders of the unpacked extension. */
export const EXTENSION: Readonly<Record<BrowserName, string>> = {
  chromium: join(ROOT, '.output', 'chrome-mv3'),
  firefox: join(ROOT, '.output', 'firefox-mv3'),
};

/** @throws when a build fails, with its output on stderr */
export function buildExtension(): void {
  const newest = Math.max(...globSync(SOURCES, { cwd: ROOT }).map((path) => changed(join(ROOT, path))));
  for (const [browser, folder] of Object.entries(EXTENSION)) {
    if (changed(join(folder, 'manifest.json')) > newest) continue;
    wxt(['build', '-b', browser === 'chromium' ? 'chrome' : browser, '--mv3']);
  }
}

/** Builds it into .output/release/ as a release has it, with the archives that browser stores take. @throws as above */
export function releaseExtension(): void {
  for (const browser of ['chrome', 'firefox']) wxt(['zip', '-b', browser, '--mv3'], { WXT_RELEASE: 'true' });
}

/** Writes .wxt/, which the extension's types need; install scripts are off, so nothing else does it. */
export function prepareExtension(): void {
  wxt(['prepare']);
}

function wxt(args: readonly string[], env: Record<string, string> = {}): void {
  // Quiet unless it fails: stdout belongs to the command that was asked for.
  const { status, stdout, stderr } = spawnSync(process.execPath, [fileOf('wxt'), ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, WXT_TELEMETRY: 'false', ...env },
  });
  if (status === 0) return;
  process.stderr.write(`${stdout}${stderr}`);
  throw new Error(`Building the extension failed: wxt ${args.join(' ')}`);
}

function changed(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
