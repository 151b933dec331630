import type { RunOutcome } from '../run/action.js';
import { closeSession } from './close-session.js';
import type { Hands } from './hands.js';

/** The last event. Whatever ends the run, the shell is gone by then, and what it left behind is known. */
export async function finishRun(hands: Hands, outcome: RunOutcome): Promise<void> {
  if (hands.log.state.closed === null) await closeSession(hands, { asks: false });
  hands.log.tell({ kind: 'run-finished', ...outcome }, { sync: true });
}
