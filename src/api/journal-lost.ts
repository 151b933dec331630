import { RunbookError } from '../model/runbook-error.js';
import { errorCode } from '../records/disk.js';
import type { Itinerary } from '../run/itinerary.js';
import type { RunState } from '../run/run-state.js';

interface Broken {
  readonly itinerary: Itinerary;
  /** As far as the journal knows it. */
  readonly state: RunState;
}

/**
 * What ended a run in its middle, for the operator who goes on by hand: that a journal can be kept no longer is said
 * together with how far the run came. Everything else is passed on as it is.
 */
export function explainLostJournal(cause: unknown, { itinerary, state }: Broken): unknown {
  if (!(cause instanceof RunbookError) || cause.code !== 'JOURNAL_UNWRITABLE') return cause;
  const { path } = cause.details;
  return new RunbookError(
    'JOURNAL_LOST',
    `${cause.message} The run ends here: ${howFar(itinerary, state)}, and nothing was started behind it.`,
    { ...(path === undefined ? {} : { path }), hint: hintFor(cause, state), cause },
  );
}

/** A journal that is still there can be gone on with, once it can be written. */
function hintFor({ details }: RunbookError, { started }: RunState): string {
  const code = errorCode(details.cause);
  if (code === null || code === 'ENOENT' || started === null)
    return 'Look at what was done by then before you run it again: this run cannot be resumed.';
  return `Mend that, then go on: runbook resume ${started.runId}`;
}

function howFar(itinerary: Itinerary, state: RunState): string {
  const commands = itinerary.stops.flatMap((stop, index) => {
    const own = state.stops[index];
    if (stop.kind !== 'command' || own?.kind !== 'command' || own.output === null) return [];
    const name = `${stop.id} (line ${stop.command.span.start.line})`;
    return [{ name, output: own.output, isRunning: own.phase.kind === 'running' }];
  });
  // Outputs are numbered as commands ran; the plan may have been walked back and forth.
  const last = commands.toSorted((one, other) => one.output - other.output).at(-1);
  if (last === undefined) return 'no command had run';
  return `${last.name} was the last to run${last.isRunning ? ', how it ended is not on record' : ''}`;
}
