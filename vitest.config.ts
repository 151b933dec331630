import { defineConfig } from 'vitest/config';

const project = (name: string, include: string[], exclude: string[] = [], testTimeout = 15_000) => ({
  test: { name, include, exclude, testTimeout, hookTimeout: 60_000 },
});

const report = process.env.RUNBOOK_TEST_REPORT;

export default defineConfig({
  test: {
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
    projects: [
      project('unit', ['test/**/*.test.ts'], ['test/corpus/**', 'test/e2e/**']),
      project('corpus', ['test/corpus/**/*.test.ts'], [], 120_000),
      project('e2e', ['test/e2e/**/*.test.ts'], [], 180_000),
    ],
  },
});
