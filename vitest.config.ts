import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          include: ['{contract,catalog,models,companion,scripts}/**/*.test.ts'],
          environment: 'node',
          testTimeout: 60_000,
        },
      },
      'extension/vitest.config.ts',
    ],
  },
});
