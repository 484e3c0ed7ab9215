import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [WxtVitest({ root: `${import.meta.dirname}/..` })],
  test: {
    name: 'extension',
    root: import.meta.dirname,
    include: ['**/*.test.{ts,tsx}'],
    environment: 'node',
    // The browsers have Uint8Array.fromBase64; Node 24 has it behind this flag.
    execArgv: ['--js-base-64'],
    setupFiles: ['testing/words.ts', 'testing/locks.ts'],
  },
});
