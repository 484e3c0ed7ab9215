import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fileOf, TOOLS, type Tool } from './tool.ts';

const ROOT = join(import.meta.dirname, '..');

test.each(Object.keys(TOOLS) as Tool[])('Node runs %s', (tool) => {
  const { status } = spawnSync(process.execPath, [fileOf(tool), '--version']);
  expect(status).toBe(0);
});

test('no script starts what npm has put into .bin, where Windows finds no program of that name', () => {
  const scripts = ['scripts', 'e2e/zoo'].flatMap((folder) =>
    readdirSync(join(ROOT, folder)).map((name) => join(ROOT, folder, name)),
  );
  const sources = scripts.filter((path) => /(?<!\.test)\.ts$/.test(path));
  expect(sources).not.toEqual([]);
  for (const path of sources) expect(readFileSync(path, 'utf8'), path).not.toMatch(/['/]\.bin['/]/);
});
