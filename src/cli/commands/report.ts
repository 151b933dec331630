import { findRunOrLatest } from '../../api/find-run.js';
import { type ReportedRun, reportRun } from '../../api/report-run.js';
import { openStore } from '../../api/run-records.js';
import { jsonText } from '../../report/json-text.js';
import type { Io } from '../io.js';
import { readOptions } from '../option-bag.js';
import { writeResult } from '../result-sink.js';

/** `runbook report [RUN]`: a run, else the latest, as the draft of a postmortem. Exit 0 whatever became of the run. */
export async function reportCommand(name: string | null, options: object, io: Io): Promise<number> {
  const bag = readOptions(options);
  const store = openStore({ ...io, now: () => io.clock.now() });
  const run = reportRun(store, findRunOrLatest(store, name));
  await writeResult(await textOf(run, bag.text('format')), bag.word('out'), io);
  return 0;
}

async function textOf({ report, document }: ReportedRun, format: string | null): Promise<string> {
  if (format === 'json') return `${jsonText(report, 2)}\n`;
  if (format === 'html')
    return (await import('../../report/html/run-report.js')).htmlRunReport(report, document);
  return (await import('../../report/run/markdown.js')).markdownRunReport(report);
}
