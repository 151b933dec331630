/** Prints the findings that docs/lint-precision.md judges, each with its line: `npx tsx bench/lint-sample.ts`. */
import { lintSample } from '../test/corpus/lint-sample.js';

for (const { code, severity, path, line, message, source } of lintSample())
  process.stdout.write(`${code} ${severity} ${path}:${line} ${message}\n    ${source}\n`);
