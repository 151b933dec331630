import { assertNever } from '../model/assert-never.js';
import type { Action } from '../run/action.js';
import { nextAction } from '../run/next-action.js';
import { interrupted } from '../run/outcome.js';
import type { RunState } from '../run/run-state.js';
import { askChoice, askDecision, askEnd, askTask, askUndo, askWorked } from './ask.js';
import { askApproval } from './ask-approval.js';
import { askFailure } from './ask-failure.js';
import { closeSession, settleBackground } from './close-session.js';
import { decideOn } from './decide-on.js';
import type { DriveRequest, RunSignal } from './drive-request.js';
import { finishRun } from './finish-run.js';
import { createHands, type Hands } from './hands.js';
import { lookAtTarget } from './look-at-target.js';
import { performCommand } from './perform-command.js';
import type { RunPorts } from './ports.js';
import { recordRow } from './record-row.js';
import { takeSample } from './take-sample.js';

/** Performs what the brain asks for until it asks for nothing more; returns the folded run. */
export async function drive(request: DriveRequest, ports: RunPorts): Promise<RunState> {
  const hands = createHands(request, ports);
  const { itinerary, policy, log, overridden } = request;
  for (;;) {
    const watched = watchedNow(hands);
    const action = nextAction({ itinerary, state: log.state, policy, overridden, watched });
    if (action.kind === 'done') return log.state;
    const signal = request.interrupts.ending();
    const isDecided = action.kind === 'finish' && action.outcome.status !== 'interrupted';
    await perform(hands, signal === null || isDecided ? action : endedBy(signal));
  }
}

/** What was edited may turn anywhere, whatever the document's text does. */
function watchedNow({ ports, edits }: Hands): ReadonlySet<string> {
  return ports.target === null ? new Set() : new Set([...ports.target.commands, ...edits.keys()]);
}

/** Ends between two commands, so that every event before it is whole and the run can be resumed. */
function endedBy(signal: RunSignal): Exclude<Action, { kind: 'done' }> {
  const reason = {
    message: `The run was ended by ${signal}; nothing more was started.`,
    line: null,
    hint: '',
  };
  return interrupted([reason], signal);
}

async function perform(hands: Hands, action: Exclude<Action, { kind: 'done' }>): Promise<void> {
  switch (action.kind) {
    case 'record':
      return hands.log.tell(action.event);
    case 'look-at-target':
      return lookAtTarget(hands, action);
    case 'run-command':
      return performCommand(hands, action);
    case 'sample':
      return takeSample(hands, action);
    case 'decide':
      return decideOn(hands, action);
    case 'ask-approval':
      return askApproval(hands, action);
    case 'ask-choice':
      return askChoice(hands, action);
    case 'ask-task':
      return askTask(hands, action);
    case 'ask-decision':
      return askDecision(hands, action);
    case 'ask-failure':
      return askFailure(hands, action);
    case 'ask-end':
      return askEnd(hands, action);
    case 'ask-worked':
      return askWorked(hands);
    case 'ask-undo':
      return askUndo(hands, action);
    case 'settle-background':
      return settleBackground(hands, action.commands);
    case 'close-session':
      return closeSession(hands, { asks: true });
    case 'record-row':
      return recordRow(hands, action.status);
    case 'finish':
      return finishRun(hands, action.outcome);
    default:
      return assertNever(action);
  }
}
