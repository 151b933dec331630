import type { RunReason } from '../model/generated/schemas.js';
import type { Action } from './action.js';
import { openWrites } from './background.js';
import { blocksWrites } from './blockers.js';
import { conclude } from './conclude.js';
import { isUndo, type Stop } from './itinerary.js';
import { nextForCommand } from './next-command.js';
import { nextForStop } from './next-for-stop.js';
import { nextUndo } from './next-undo.js';
import { exitCodes, type Finish, failed, inconclusive, refused, worked } from './outcome.js';
import type { RunState } from './run-state.js';
import type { Walk } from './walk.js';

/**
 * The brain: what to do next, given the plan and everything that has happened. No I/O, no clock, no chance: the same
 * events always lead to the same action.
 */
export function nextAction(walk: Walk): Action {
  const { state } = walk;
  if (state.finished !== null) return { kind: 'done' };
  const action =
    state.undo === null
      ? (failedBehind(walk) ?? walkOn(walk))
      : (nextUndo(walk, state.undo) ?? { kind: 'finish' as const, outcome: state.undo.outcome });
  return action.kind === 'finish' ? conclude(walk, action) : action;
}

function walkOn(walk: Walk): Action {
  const { itinerary, state } = walk;
  for (let index = state.cursor; index < itinerary.stops.length; index += 1) {
    const stop = itinerary.stops[index];
    const own = state.stops[index];
    if (stop === undefined || own === undefined) break;
    if (isJumpedOver(state, index) || isUndo(stop)) continue;
    const action = nextForStop(walk, stop, own);
    if (action === null) continue;
    if (state.stepInHand !== stop.step.id && stop.step.selected) {
      return { kind: 'record', event: { kind: 'step-started', step: stop.step.id } };
    }
    return action;
  }
  return finishWalk(walk);
}

function isJumpedOver({ jumps }: RunState, index: number): boolean {
  return jumps.some(({ from, to }) => from < index && index < to);
}

/** A write in the background may fail when the walk is past it; what is tried again then is tried at once. */
function failedBehind(walk: Walk): Action | null {
  const { itinerary, state } = walk;
  for (const [index, own] of state.stops.slice(0, state.cursor).entries()) {
    const stop = itinerary.stops[index];
    if (stop?.kind !== 'command' || own.kind !== 'command' || own.attempts === 0) continue;
    if (isJumpedOver(state, index)) continue;
    const { phase } = own;
    const isOpen =
      phase.kind === 'open' || phase.kind === 'running' || (phase.kind === 'ran' && !phase.worked);
    const action = isOpen ? nextForCommand(walk, stop, own) : null;
    if (action !== null) return action;
  }
  return null;
}

/** A step's gate is opened by its label, a command's by its id alone; leaving out is for the smallest that will do. */
function howToRun({ command, step }: Extract<Stop, { kind: 'command' }>): string {
  const gates = [...(step.gate === null ? [] : [step.label]), ...(command.gate === null ? [] : [command.id])];
  const left = step.gate === null ? command.id : step.label;
  const how = gates.length === 0 ? 'Run it at a terminal' : `Run it with --approve ${gates.join(',')}`;
  return `${how}, or leave it out on purpose with --skip ${left}.`;
}

/** The end of the document: worked, unless something was passed over or failed on the way. */
function finishWalk({ itinerary, state, policy }: Walk): Finish {
  const refusals = itinerary.stops.flatMap((stop, index) => {
    const own = state.stops[index];
    if (stop.kind !== 'command' || own?.kind !== 'command' || own.phase.kind !== 'passed') return [];
    if (own.phase.status !== 'refused' || policy.mode !== 'normal') return [];
    return [
      {
        message: `${stop.id} was passed over: ${own.phase.reason.replace(/\.$/, '')}.`,
        line: stop.command.span.start.line,
        hint: howToRun(stop),
      },
    ];
  });
  const failures = itinerary.stops.flatMap((stop, index) => {
    const own = state.stops[index];
    if (stop.kind !== 'command' || own?.kind !== 'command' || own.answer?.answer !== 'skip') return [];
    return [
      {
        message: `${stop.id} failed and was skipped by the operator: ${own.answer.reason ?? 'no reason given'}`,
        line: stop.command.span.start.line,
        hint: own.message ?? '',
      },
    ];
  });
  if (failures.length > 0) return failed(failures, state.opens);
  if (state.workedByOperator === false) {
    const message = 'The operator says that it did not work.';
    return failed([{ message, line: null, hint: 'Nothing checked it behind the last write.' }], state.opens);
  }
  const undone =
    policy.mode === 'normal'
      ? [...undoneDeeds({ itinerary, state }), ...declinedWrites({ itinerary, state })]
      : [];
  const missing = [...refusals, ...undone];
  if (missing.length > 0) return refused(missing, exitCodes.refused);
  const open = openWrites({ itinerary, state });
  return open.length > 0 ? inconclusive(open, state.opens) : worked();
}

type Ending = Pick<Walk, 'itinerary' | 'state'>;

/** A deed nobody did leaves the mitigation undone, whatever the commands around it say. */
function undoneDeeds({ itinerary, state }: Ending): readonly RunReason[] {
  return itinerary.stops.flatMap((stop, index) => {
    const own = state.stops[index];
    if (stop.kind !== 'task' || own?.kind !== 'task' || own.status !== 'listed') return [];
    if (!blocksWrites(itinerary, state, stop)) return [];
    const message = `A person still has to do this: "${stop.task.text}".`;
    return [{ message, line: stop.task.span.start.line, hint: 'Do it, or run attended.' }];
  });
}

/** Leaving out what is gated keeps a run whole; saying no to anything else does not. */
function declinedWrites({ itinerary, state }: Ending): readonly RunReason[] {
  return itinerary.stops.flatMap((stop) => {
    if (stop.kind !== 'command' || state.approvals[stop.id] !== false) return [];
    const message = `${stop.id} was declined.`;
    return [{ message, line: stop.command.span.start.line, hint: 'The rest was done without it.' }];
  });
}
