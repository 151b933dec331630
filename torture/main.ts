/**
 * `npm run torture`: does to the built program what production does to programs, and writes what came of it into
 * docs/reliability.md. `-- --only NAME` runs one and prints it. Exit code 1 where a promise does not hold. Linux only.
 */
import { parseArgs } from 'node:util';
import { writePage } from './render/page.js';
import { tableOf } from './render/table.js';
import { runScenario } from './run-scenario.js';
import type { Measured, Scenario } from './scenario.js';
import { scenarios } from './scenarios.js';

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const chosen = scenarios.filter(({ name }) => values.only === undefined || name === values.only);
if (chosen.length === 0) {
  say(
    `No scenario by the name of ${values.only}. There are: ${scenarios.map(({ name }) => name).join(', ')}`,
  );
  process.exit(2);
}

// The engine at work gets the signal too, and ends: the scenario cleans up behind it, and is the last.
let isStopped = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    isStopped = true;
  });

const done: { readonly scenario: Scenario; readonly measured: Measured }[] = [];
for (const scenario of chosen) {
  if (isStopped) break;
  say(`${scenario.name}: ${scenario.does}`);
  const startedAt = performance.now();
  const measured = await runScenario(scenario);
  done.push({ scenario, measured });
  for (const line of verdictLines(measured)) say(`  ${line}`);
  say(`  ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
}
if (values.only === undefined && !isStopped) writePage(done);
else for (const { measured } of done) process.stdout.write(`${tableOf(measured.columns, measured.rows)}\n`);
const isBroken = done.some(({ measured }) => measured.rows.some((row) => row.broken.length > 0));
if (isBroken || isStopped) process.exitCode = 1;

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

function verdictLines({ rows, skipped }: Measured): readonly string[] {
  if (skipped !== null) return [`SKIPPED: ${skipped}`];
  const failed = rows.flatMap((row) =>
    row.broken.map((promise) => `DOES NOT HOLD (${row.cells[0]}): ${promise}`),
  );
  return failed.length === 0 ? [`holds (${rows.length})`] : failed;
}
