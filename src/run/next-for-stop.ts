import { assertNever } from '../model/assert-never.js';
import type { Action } from './action.js';
import { blocksWrites, choiceReason, isLeftOut } from './blockers.js';
import type { Stop } from './itinerary.js';
import { membershipOf } from './membership.js';
import { nextForCommand } from './next-command.js';
import { nextForDecision } from './next-decision.js';
import { refused } from './outcome.js';
import { hasRun, type StopState } from './run-state.js';
import type { Walk } from './walk.js';

/** What one stop still needs, or null where it is behind us. */
export function nextForStop(walk: Walk, stop: Stop, own: StopState): Action | null {
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
