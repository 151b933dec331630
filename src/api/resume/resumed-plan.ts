import { RunbookError } from '../../model/runbook-error.js';
import { documentName } from '../../records/kept-document.js';
import { type Itinerary, layOut } from '../../run/itinerary.js';
import { matchPlans, renameEvent } from '../../run/match-plans.js';
import { mayHaveWritten } from '../../run/reopen.js';
import type { RunState } from '../../run/run-state.js';
import type { Document } from '../find-document.js';
import { foldEvents, type PastRun, planAsOf } from '../past-run.js';

export interface ResumedPlan {
  readonly itinerary: Itinerary;
  readonly state: RunState;
  /** null where the plan is the same. */
  readonly ids: ReadonlyMap<string, string> | null;
}

/** The plan of the document as it is now, with what was done found again in it. Throws DOCUMENT_CHANGED. */
export function planOn(past: PastRun, document: Document, environment: ReadonlySet<string>): ResumedPlan {
  const itinerary = layOut(planAsOf(past.started, document.text, environment));
  if (itinerary.plan.runbook.hash === past.itinerary.plan.runbook.hash)
    return { itinerary, state: past.state, ids: null };
  const { ids, lost } = matchPlans(past.itinerary, itinerary);
  const done = lost.filter(
    (stop) =>
      stop.kind === 'command' &&
      mayHaveWritten(stop, past.state.stops[past.itinerary.indexOf.get(stop.id) ?? -1]),
  );
  const [first] = done;
  if (first === undefined) {
    const known = past.events.map((event) => renameEvent(event, ids));
    return { itinerary, state: foldEvents(itinerary, known), ids };
  }
  const names = done.map(({ id }) => id).join(', ');
  throw new RunbookError(
    'DOCUMENT_CHANGED',
    `${names} ran, and ${done.length === 1 ? 'is' : 'are'} not in the document any more.`,
    {
      path: past.started.path,
      hint: 'A run cannot go on behind a command that nobody knows. Start a new run.',
    },
  );
}

/** The name of the copy that the rest of the run is planned from: a changed document gets a copy of its own. */
export function documentFor({ events, started, text }: PastRun, document: Document): string {
  const names = events.flatMap((event) => (event.kind === 'run-resumed' ? [event.document] : []));
  const last = names.at(-1) ?? started.document;
  return document.text === text ? last : documentName(new Set([started.document, ...names]).size + 1);
}
