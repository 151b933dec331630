import { defineConfig } from 'vitest/config';

/** Examples alone: what runs by chance or for long would be run once for every mutant. */
export default defineConfig({
  test: {
    include: ['test/checks/**/*.test.ts', 'test/conformance/{checks,not-checks,decisions}.test.ts'],
    exclude: ['test/checks/{large-output,properties,query-properties,pass-rates}.test.ts'],
    testTimeout: 30_000,
  },
});
