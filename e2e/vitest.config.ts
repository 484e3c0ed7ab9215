/** The product in real browsers against a real companion: `vitest run -c e2e/vitest.config.ts`. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'e2e',
    root: import.meta.dirname,
    include: ['**/*.test.ts'],
    // These need no browser and run with the unit tests.
    exclude: ['eval/**', 'trials/**'],
    // One display, one pointer, one keyboard focus.
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 240_000,
  },
});
