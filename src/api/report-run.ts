import { maskTexts } from '../executor/mask-texts.js';
import type { RunEvent, RunReport } from '../model/generated/schemas.js';
import type { RunStore } from '../records/run-store.js';
import { foldReport } from '../report/run/fold-report.js';
import { readPastRun, recordOf } from './past-run.js';
import { maskWrittenSecrets } from './written-secrets.js';

export interface ReportedRun {
  readonly report: RunReport;
  /** What it was planned from, last. */
  readonly document: string;
}

/** A run that is over, or as far as it got. Throws RUN_UNKNOWN, JOURNAL_UNREADABLE. */
export function reportRun(store: RunStore<RunEvent>, id: string): ReportedRun {
  const run = readPastRun(store, id);
  const { plan } = run.itinerary;
  const report = foldReport({ plan, events: run.events, record: recordOf(store, run) });
  const mask = maskWrittenSecrets(plan);
  return { report: maskTexts(report, mask), document: mask(run.text) };
}
