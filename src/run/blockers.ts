import type { RunPolicy, RunReason } from '../model/generated/schemas.js';
import type { Itinerary, Stop } from './itinerary.js';
import { mayStillBeChosen, membershipOf } from './membership.js';
import { permissionOf } from './permission.js';
import type { RunState } from './run-state.js';

/**
 * Everything that is known beforehand to stop an unattended run, looked for before its first write: half a
 * mitigation is worse than none. Empty where the writes may begin.
 */
export function findBlockers(itinerary: Itinerary, state: RunState, policy: RunPolicy): readonly RunReason[] {
  const ahead = itinerary.stops.slice(state.cursor).filter((stop) => stop.step.selected);
  return merge([
    ...blockedCommands(itinerary, state, policy, ahead),
    ...openChoices(itinerary, state, ahead),
    ...undoneTasks(itinerary, state, policy, ahead),
  ]);
}

function blockedCommands(
  itinerary: Itinerary,
  state: RunState,
  policy: RunPolicy,
  ahead: readonly Stop[],
): readonly RunReason[] {
  return ahead.flatMap((stop) => {
    if (stop.kind !== 'command' || isLeftOut(itinerary, stop)) return [];
    if (membershipOf(itinerary, state, stop).kind === 'passed') return [];
    const { step, command } = stop;
    const reasons: RunReason[] = [];
    const line = command.span.start.line;
    const permission = permissionOf({ itinerary, state, policy, step, command });
    if (permission.kind === 'blocked')
      reasons.push({ message: permission.message, hint: permission.hint, line });
    // Said at once with the rest: whoever adds --yes should not meet the borrowed literal on the next try.
    const withYes = permissionOf({ itinerary, state, policy: { ...policy, yes: true }, step, command });
    if (withYes.kind === 'blocked') reasons.push({ message: withYes.message, hint: withYes.hint, line });
    return reasons;
  });
}

function openChoices(itinerary: Itinerary, state: RunState, ahead: readonly Stop[]): readonly RunReason[] {
  return ahead.flatMap((stop) => {
    const membership = membershipOf(itinerary, state, stop);
    if (membership.kind !== 'open') return [];
    const { choice } = membership;
    if (!choice.members.some((member) => member.writes) || mayStillBeChosen(itinerary, state, choice))
      return [];
    return [choiceReason(choice)];
  });
}

export function choiceReason(choice: Itinerary['plan']['choices'][number]): RunReason {
  const members = choice.members
    .map(({ id, title }) => (title === '' ? id : `${id} (${title})`))
    .join(' or ');
  const first = choice.members[0]?.id ?? 'A';
  return {
    message: `${choice.id} is a choice and nobody made it: ${members}.`,
    line: choice.line,
    hint: `Choose with --choose ${choice.id}=${first}.`,
  };
}

/** A deed that only a person can do, in front of a write. Preflight tasks and those of an approved gate are stood for. */
function undoneTasks(
  itinerary: Itinerary,
  state: RunState,
  policy: RunPolicy,
  ahead: readonly Stop[],
): readonly RunReason[] {
  const lastWrite = ahead.findLastIndex((stop) => wouldWrite(itinerary, state, policy, stop));
  return ahead.slice(0, Math.max(lastWrite, 0)).flatMap((stop) => {
    if (stop.kind !== 'task' || !blocksWrites(itinerary, state, policy, stop)) return [];
    return [
      {
        message: `A person has to do this first: "${stop.task.text}".`,
        line: stop.task.span.start.line,
        hint: `Run it attended, or leave the step out with --skip ${stop.step.label}.`,
      },
    ];
  });
}

function wouldWrite(itinerary: Itinerary, state: RunState, policy: RunPolicy, stop: Stop): boolean {
  if (stop.kind !== 'command' || stop.command.classification.class === 'read') return false;
  if (isLeftOut(itinerary, stop) || membershipOf(itinerary, state, stop).kind === 'passed') return false;
  const { step, command } = stop;
  return (
    permissionOf({ itinerary, state, policy: { ...policy, yes: true }, step, command }).kind !== 'passed'
  );
}

export function blocksWrites(itinerary: Itinerary, state: RunState, policy: RunPolicy, stop: Stop): boolean {
  if (stop.kind !== 'task') return false;
  const own = state.stops[itinerary.indexOf.get(stop.id) ?? -1];
  if (own?.kind === 'task' && (own.status === 'done' || own.status === 'stood-for')) return false;
  if (membershipOf(itinerary, state, stop).kind === 'passed') return false;
  const { role } = stop.task;
  if (role === 'communicate' || role === 'postmortem') return false;
  if (role === 'preflight') return !policy.yes;
  // The task of a gated step is stood for by the step's approval, and passed over with it without one.
  return stop.step.gate === null;
}

export function isLeftOut(itinerary: Itinerary, stop: Stop): boolean {
  if (!stop.step.selected) return true;
  const id = stop.id.toLowerCase();
  return itinerary.plan.selection.skip.some((name) => name.toLowerCase() === id);
}

function merge(reasons: readonly RunReason[]): readonly RunReason[] {
  const byMessage = new Map(reasons.map((reason) => [reason.message, reason]));
  return [...byMessage.values()].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}
