import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          include: ['{contract,catalog,models,companion,scripts,e2e/eval,e2e/trials}/**/*.test.ts'],
          environment: 'node',
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // As scripts/bootstrap.mjs says why: the models run in worker threads here too.
          execArgv: [
            ...(process.platform === 'linux' && process.arch === 'x64'
              ? ['--no-memory-protection-keys']
              : []),
            ...(process.versions.node.startsWith('24.') ? ['--wasm-wrapper-tiering-budget=2000000000'] : []),
          ],
        },
      },
      'extension/vitest.config.ts',
    ],
  },
});
