import { defineConfig } from 'vitest/config';
import { nodeFlags } from './scripts/node-flags.mjs';

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
          // Here too the models run in worker threads; commands that tests start are told the same.
          execArgv: nodeFlags(process.versions.node),
        },
      },
      'extension/vitest.config.ts',
    ],
  },
});
