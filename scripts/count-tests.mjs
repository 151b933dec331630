// Adds up the JSON reports of all test runs in a folder: "N passed, N failed", with the skipped ones named.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder = '.'] = process.argv.slice(2);
const totals = { passed: 0, failed: 0, skipped: 0 };
for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
  const report = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  totals.passed += report.numPassedTests;
  totals.failed += report.numFailedTests;
  totals.skipped += report.numPendingTests;
  // A file that cannot be loaded holds no test that could fail.
  totals.failed += report.testResults.filter(
    (result) => result.status === 'failed' && result.assertionResults.length === 0,
  ).length;
}
const skipped = totals.skipped === 0 ? '' : `, ${totals.skipped} skipped`;
process.stdout.write(`${totals.passed} passed, ${totals.failed} failed${skipped}\n`);
