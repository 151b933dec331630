import { assertNever } from '../model/assert-never.js';
import type { RunReason } from '../model/generated/schemas.js';
import type { Action } from './action.js';
import { openWrites } from './background.js';
import { blocksWrites, choiceReason, isLeftOut } from './blockers.js';
import { conclude } from './conclude.js';
import type { Stop } from './itinerary.js';
import { membershipOf } from './membership.js';
import { nextForCommand } from './next-command.js';
import { nextForDecision } from './next-decision.js';
import { exitCodes, type Finish, failed, inconclusive, refused, worked } from './outcome.js';
import { hasRun, type RunState, type StopState } from './run-state.js';
import type { Walk } from './walk.js';

/**
 * The brain: what to do next, given the plan and everything that has happened. No I/O, no clock, no chance: the same
 * events always lead to the same action.
 */
export function nextAction(walk: Walk): Action {
  const { itinerary, state } = walk;
  if (state.finished !== null) return { kind: 'done' };
  const behind = failedBehind(walk);
  if (behind !== null) return behind.kind === 'finish' ? conclude(walk, behind) : behind;
  for (let index = state.cursor; index < itinerary.stops.length; index += 1) {
    const stop = itinerary.stops[index];
    const own = state.stops[index];
    if (stop === undefined || own === undefined) break;
    if (isJumpedOver(state, index)) continue;
    const action = nextForStop(walk, stop, own);
    if (action === null) continue;
    if (state.stepInHand !== stop.step.id && stop.step.selected) {
      return { kind: 'record', event: { kind: 'step-started', step: stop.step.id } };
    }
    return action.kind === 'finish' ? conclude(walk, action) : action;
  }
  return conclude(walk, finishWalk(walk));
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

function nextForStop(walk: Walk, stop: Stop, own: StopState): Action | null {
  switch (stop.kind) {
    case 'command': {
      if (own.kind !== 'command') return null;
      if (own.phase.kind === 'open') {
        const choice = settleMembership(walk, stop);
        if (choice !== null) return choice;
      }
      return nextForCommand(walk, stop, own);
    }
    case 'task':
      return own.kind === 'task' && own.status === 'open' ? nextForTask(walk, stop) : null;
    case 'rules': {
      if (own.kind !== 'rules' || !stop.step.selected || !stepRan(walk, stop)) return null;
      return nextForDecision(walk, {
        subject: stop.id,
        rules: stop.step.rules,
        step: stop.step,
        command: null,
        own,
      });
    }
    default:
      return assertNever(stop);
  }
}

function stepRan({ itinerary, state }: Walk, rules: Stop): boolean {
  return itinerary.stops.some((stop, index) => {
    const own = state.stops[index];
    return stop.step.id === rules.step.id && own?.kind === 'command' && hasRun(own);
  });
}

/** null where the stop may be looked at for itself. */
function settleMembership(walk: Walk, stop: Stop): Action | null {
  const { policy, itinerary, state } = walk;
  if (isLeftOut(itinerary, stop) || policy.mode !== 'normal') return null;
  const membership = membershipOf(itinerary, state, stop);
  if (membership.kind === 'free') return null;
  if (membership.kind === 'passed') return passOver(stop, membership.reason);
  if (policy.attended) return { kind: 'ask-choice', choice: membership.choice };
  return membership.choice.members.some((member) => member.writes)
    ? refused([choiceReason(membership.choice)])
    : null;
}

function passOver(stop: Stop, reason: string): Action | null {
  if (stop.kind === 'command') {
    return { kind: 'record', event: { kind: 'item-passed', item: stop.id, status: 'skipped', reason } };
  }
  return {
    kind: 'record',
    event: { kind: 'task-settled', task: stop.id, status: 'skipped', by: null, reason },
  };
}

function nextForTask(walk: Walk, stop: Extract<Stop, { kind: 'task' }>): Action | null {
  const { policy, itinerary, state } = walk;
  if (isLeftOut(itinerary, stop)) return passOver(stop, 'left out by the selection');
  const choice = settleMembership(walk, stop);
  if (choice !== null) return choice;
  const settle = (status: 'stood-for' | 'listed', reason: string): Action => ({
    kind: 'record',
    event: { kind: 'task-settled', task: stop.id, status, by: state.operator, reason },
  });
  if (policy.mode !== 'normal') return settle('listed', 'nothing is asked in this mode');
  if (policy.attended) return { kind: 'ask-task', task: stop.task, step: stop.step };
  if (stop.task.role === 'preflight' && policy.yes)
    return settle('stood-for', '--yes stands for the preflight tasks');
  if (stop.step.gate !== null) return gatedTask(walk, stop, settle);
  const reason = blocksWrites(itinerary, state, stop)
    ? 'still to do, before anything is written'
    : 'still to do';
  return settle('listed', reason);
}

function gatedTask(
  { policy }: Walk,
  stop: Extract<Stop, { kind: 'task' }>,
  settle: (status: 'stood-for' | 'listed', reason: string) => Action,
): Action {
  const label = stop.step.label.toLowerCase();
  const approved = policy.approve.some((name) =>
    [label, stop.step.id.toLowerCase()].includes(name.toLowerCase()),
  );
  if (approved) return settle('stood-for', `--approve ${stop.step.label} stands for it`);
  return passOver(stop, `its step is gated and was not approved`) ?? settle('listed', 'still to do');
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
