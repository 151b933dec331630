import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Measured, Scenario } from './scenario.js';

/** Runs one in a folder of its own, and takes the folder away again. One that cannot be run to its end does not hold. */
export async function runScenario(scenario: Scenario): Promise<Measured> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'runbook-torture-')));
  try {
    return await scenario.run(folder);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    const row = { cells: [scenario.does], broken: [`it can be run to its end: ${why}`] };
    return { columns: ['Scenario'], rows: [row], peakBytes: null, skipped: null };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
