import { openFactsCache } from '../../api/stale/open-facts-cache.js';
import { reportStale } from '../../api/stale/report-stale.js';
import type { StaleRunbook } from '../../model/generated/schemas.js';
import { noCache } from '../../records/cache/cache.js';
import { isFailing } from '../../staleness/fail-on.js';
import { defaultDueDays } from '../../staleness/judge-age.js';
import type { Io } from '../io.js';
import { projectOf } from '../lint-sources.js';
import { readOptions } from '../option-bag.js';
import { writeResult } from '../result-sink.js';
import { readDay, readDays, readFailOn } from '../stale-options.js';
import { staleText } from '../stale-output.js';
import { engine } from '../version.js';

/** `runbook stale [PATH…]`: exit 1 where a runbook is in a state that is to fail, 0 otherwise. */
export async function staleCommand(paths: readonly string[], options: object, io: Io): Promise<number> {
  const bag = readOptions(options);
  const failOn = readFailOn(bag.list('failOn'));
  const report = reportStale({
    paths,
    cwd: io.cwd,
    project: projectOf(bag, io),
    cache: bag.isOff('cache') ? noCache : openFactsCache({ ...io, now: () => io.clock.now(), engine }),
    today: readDay('as-of', bag.text('asOf')) ?? io.clock.now().toISOString().slice(0, 10),
    limitDays: readDays('max-age', bag.text('maxAge')),
    dueDays: readDays('within', bag.text('within')) ?? defaultDueDays,
  });
  const fails = (runbook: StaleRunbook) => isFailing(runbook, failOn);
  const out = bag.word('out');
  const output = { format: bag.text('format'), isFailing: fails, isFile: out !== null };
  await writeResult(await staleText(report, output, io), out, io);
  return report.runbooks.some(fails) ? 1 : 0;
}
