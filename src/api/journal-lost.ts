import { RunbookError } from '../model/runbook-error.js';
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
  const { path, hint } = cause.details;
  return new RunbookError(
    'JOURNAL_LOST',
    `${cause.message} The run ends here: ${howFar(itinerary, state)}, and nothing was started behind it.`,
    { ...(path === undefined ? {} : { path }), ...(hint === undefined ? {} : { hint }), cause },
  );
}

function howFar(itinerary: Itinerary, state: RunState): string {
  const commands = itinerary.stops.flatMap((stop, index) => {
    const own = state.stops[index];
    return stop.kind === 'command' && own?.kind === 'command' && own.attempts > 0
      ? [{ id: stop.id, line: stop.command.span.start.line, isRunning: own.phase.kind === 'running' }]
      : [];
  });
  const running = commands.find(({ isRunning }) => isRunning);
  if (running !== undefined)
    return `${running.id} (line ${running.line}) was the last to run, how it ended is not on record`;
  const last = commands.at(-1);
  return last === undefined ? 'no command had run' : `${last.id} (line ${last.line}) was the last to run`;
}
