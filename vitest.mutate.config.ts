import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Stryker runs a copy of the repository in .stryker-tmp, and beside that one lies nothing. */
const root = import.meta.dirname.replace(/[\\/]\.stryker-tmp[\\/].*/, '');

/** Examples alone: what runs by chance or for long would be run once for every mutant. */
export default defineConfig({
  test: {
    include: ['test/checks/**/*.test.ts', 'test/conformance/{checks,not-checks,decisions}.test.ts'],
    exclude: ['test/checks/{large-output,properties,query-properties,pass-rates}.test.ts'],
    env: { RUNBOOK_SHARED: process.env.RUNBOOK_SHARED ?? resolve(root, '../shared') },
    testTimeout: 30_000,
    // No test of a check leaves anything behind for the next: one loading of all files serves them in a third of the time.
    isolate: false,
  },
});
