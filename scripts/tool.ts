/** How the tools of the project are run: by their JavaScript, since what npm puts into `.bin` is no program on Windows. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');

export const TOOLS = {
  tsc: 'typescript/bin/tsc',
  biome: '@biomejs/biome/bin/biome',
  depcruise: 'dependency-cruiser/bin/dependency-cruiser.mjs',
  vitest: 'vitest/vitest.mjs',
  wxt: 'wxt/bin/wxt.mjs',
} as const;
export type Tool = keyof typeof TOOLS;

/** To be run by Node. */
export const fileOf = (tool: Tool): string => join(ROOT, 'node_modules', TOOLS[tool]);

/** @returns whether it went through; what it says goes where ours does */
export function runTool(tool: Tool, args: readonly string[], env: Record<string, string> = {}): boolean {
  const options = { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } } as const;
  return spawnSync(process.execPath, [fileOf(tool), ...args], options).status === 0;
}
