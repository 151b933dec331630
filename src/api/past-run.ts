import { maskTexts } from '../executor/mask-texts.js';
import type { RunEvent, RunRecord, RunStarted } from '../model/generated/schemas.js';
import { RunbookError } from '../model/runbook-error.js';
import type { RunStore } from '../records/run-store.js';
import { applyEvent } from '../run/apply-event.js';
import { foldRecord } from '../run/fold-record.js';
import { type Itinerary, layOut } from '../run/itinerary.js';
import { renameEvent } from '../run/match-plans.js';
import { initialState, type RunState } from '../run/run-state.js';
import { planDocument } from './plan-document.js';
import { readOutputs } from './run-records.js';
import { maskWrittenSecrets } from './written-secrets.js';

/** A run as its journal has it: the plan it followed, and what became of it. */
export interface PastRun {
  readonly id: string;
  readonly started: RunStarted;
  /** As they read in the document that the run was resumed with last. */
  readonly events: readonly RunEvent[];
  /** What it was planned from, last. */
  readonly text: string;
  readonly itinerary: Itinerary;
  readonly state: RunState;
}

/**
 * Reads a run: the copy of its document is planned again with the selection of then, and the events are folded over that
 * plan. Throws RUN_UNKNOWN, JOURNAL_UNREADABLE.
 */
export function readPastRun(
  store: RunStore<RunEvent>,
  id: string,
  events: readonly RunEvent[] = store.read(id),
): PastRun {
  const [started] = events;
  if (started?.kind !== 'run-started') {
    throw new RunbookError('JOURNAL_UNREADABLE', `The journal of run ${id} does not begin with its start.`, {
      path: id,
      hint: 'Nothing ran in it: start a new run.',
    });
  }
  refuseGaps(id, events);
  const resumed = events.findLast((event) => event.kind === 'run-resumed');
  const text = store.readDocument(id, resumed?.document ?? started.document);
  const itinerary = layOut(planAsOf(started, text));
  const read = asOfNow(events);
  return { id, started, events: read, text, itinerary, state: foldEvents(itinerary, read) };
}

/** A journal that lost a line, or has one twice, reads as another run: what was written could be written again. */
function refuseGaps(id: string, events: readonly RunEvent[]): void {
  const at = events.findIndex(({ seq }, index) => seq !== index);
  if (at < 0) return;
  throw new RunbookError(
    'JOURNAL_UNREADABLE',
    `Line ${at + 1} of the journal of run ${id} holds event ${events[at]?.seq}, and ${at} was to come: lines are missing, or stand there twice.`,
    { path: id, line: at + 1, hint: 'The run cannot be resumed or shown. Look at the journal by hand.' },
  );
}

export function foldEvents(itinerary: Itinerary, events: readonly RunEvent[]): RunState {
  return events.reduce((before, event) => applyEvent(itinerary, before, event), initialState(itinerary));
}

/** Where the document changed on the way, what was told before is told under the ids of behind. */
function asOfNow(events: readonly RunEvent[]): readonly RunEvent[] {
  let read: readonly RunEvent[] = [];
  for (const event of events) {
    if (event.kind === 'run-resumed' && event.renamed.length > 0) {
      const ids = new Map(event.renamed.map(({ from, to }) => [from, to]));
      read = read.map((earlier) => renameEvent(earlier, ids));
    }
    read = [...read, event];
  }
  return read;
}

export function recordOf(store: RunStore<RunEvent>, run: PastRun): RunRecord {
  const record = foldRecord(run.itinerary, run.state, readOutputs(store, run));
  return maskTexts(record, maskWrittenSecrets(run.itinerary.plan));
}

/** The environment has no say in which commands a run has, only in what is asked for. */
export function planAsOf(
  { path, selection, given, at }: RunStarted,
  text: string,
  environment: ReadonlySet<string> = new Set(),
) {
  return planDocument({
    path,
    text,
    selection,
    environment,
    given: new Set(given),
    today: at.slice(0, 10),
  }).plan;
}
