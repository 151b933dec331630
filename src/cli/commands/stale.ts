import { reportStale } from '../../api/stale/report-stale.js';
import type { StaleRunbook } from '../../model/generated/schemas.js';
import { isFailing } from '../../staleness/fail-on.js';
import { fleetRequest, todayOf } from '../fleet-request.js';
import type { Io } from '../io.js';
import { readOptions } from '../option-bag.js';
import { writeResult } from '../result-sink.js';
import { readDay, readFailOn } from '../stale-options.js';
import { staleText } from '../stale-output.js';

/** `runbook stale [PATH…]`: exit 1 where a runbook is in a state that is to fail, 0 otherwise. */
export async function staleCommand(paths: readonly string[], options: object, io: Io): Promise<number> {
  const bag = readOptions(options);
  const failOn = readFailOn(bag.list('failOn'));
  const today = readDay('as-of', bag.text('asOf')) ?? todayOf(io);
  const report = reportStale(fleetRequest(paths, today, { bag, io }));
  const fails = (runbook: StaleRunbook) => isFailing(runbook, failOn);
  const out = bag.word('out');
  const output = { format: bag.text('format'), isFailing: fails, isFile: out !== null };
  await writeResult(await staleText(report, output, io), out, io);
  return report.runbooks.some(fails) ? 1 : 0;
}
