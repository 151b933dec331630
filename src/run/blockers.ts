import type { RunPolicy, RunReason } from '../model/generated/schemas.js';
import { type Itinerary, isUndo, type Stop } from './itinerary.js';
import { mayStillBeChosen, membershipOf } from './membership.js';
import { behindGate, permissionOf } from './permission.js';
import { queryReasons } from './query-obstacle.js';
import type { RunState } from './run-state.js';

/**
 * Everything that is known beforehand to stop an unattended run, looked for before its first write: half a
 * mitigation is worse than none. Empty where the writes may begin.
 */
export function findBlockers(itinerary: Itinerary, state: RunState, policy: RunPolicy): readonly RunReason[] {
  const scene = { itinerary, state, policy };
  const ahead = itinerary.stops.filter(
    (stop, index) => stop.step.selected && (isUndo(stop) ? policy.undo === true : index >= state.cursor),
  );
  const blockers = [
    ...unapprovedWrites(scene, ahead),
    ...refusedCommands(scene, ahead),
    ...openChoices(itinerary, state, ahead),
    ...undoneTasks(scene),
  ];
  // What is merely passed over blocks nothing, but whoever runs again should not meet it then.
  return merge(blockers.length === 0 ? [] : [...blockers, ...closedGates(scene, ahead)]);
}

/** Checks ahead that are known to stay inconclusive, because nobody could be asked. */
export function findUnaskable(
  itinerary: Itinerary,
  state: RunState,
  policy: RunPolicy,
): readonly RunReason[] {
  const ahead = itinerary.stops.slice(state.cursor).filter((stop) => !isUndo(stop));
  const tried = triedCommands({ itinerary, state, policy }, ahead).filter(
    ({ stop, permission }) =>
      permission.kind !== 'passed' && membershipOf(itinerary, state, stop).kind === 'free',
  );
  return merge(tried.flatMap(({ stop }) => queryReasons(stop.command, policy)));
}

interface Scene {
  readonly itinerary: Itinerary;
  readonly state: RunState;
  readonly policy: RunPolicy;
}

type CommandStop = Extract<Stop, { kind: 'command' }>;

/** Commands ahead that would be tried, with what the table of approvals says of them once --yes is given. */
function triedCommands({ itinerary, state, policy }: Scene, ahead: readonly Stop[]) {
  /** By step: the gated command that will be passed over, and takes the later writes of its step along. */
  const closed = new Map<string, string>();
  return ahead.flatMap((stop) => {
    if (stop.kind !== 'command' || isLeftOut(itinerary, stop)) return [];
    const membership = membershipOf(itinerary, state, stop);
    if (membership.kind === 'passed') return [];
    const { step, command } = stop;
    const gate = closed.get(step.id);
    if (gate !== undefined && command.classification.class !== 'read')
      return [{ stop, permission: behindGate(gate, 'refused') }];
    const permission = permissionOf({ itinerary, state, policy: { ...policy, yes: true }, step, command });
    const isClosed = command.gate !== null && permission.kind === 'passed' && permission.status === 'refused';
    if (isClosed && membership.kind === 'free') closed.set(step.id, command.id);
    return [{ stop, permission }];
  });
}

function unapprovedWrites(scene: Scene, ahead: readonly Stop[]): readonly RunReason[] {
  if (scene.policy.yes) return [];
  const writes = triedCommands(scene, ahead).flatMap(({ stop, permission }) =>
    stop.command.classification.class === 'read' || permission.kind === 'passed' ? [] : [stop],
  );
  const [first] = writes;
  if (first === undefined) return [];
  const ids = writes.map((stop) => stop.id).join(', ');
  const message = `${ids} ${writes.length === 1 ? 'writes' : 'write'}, and nobody is here to approve.`;
  return [{ message, line: lineOf(first), hint: 'Pass --yes; it also stands for the preflight tasks.' }];
}

function refusedCommands(scene: Scene, ahead: readonly Stop[]): readonly RunReason[] {
  return triedCommands(scene, ahead).flatMap(({ stop, permission }) =>
    permission.kind === 'blocked'
      ? [{ message: permission.message, line: lineOf(stop), hint: permission.hint }]
      : [],
  );
}

function closedGates(scene: Scene, ahead: readonly Stop[]): readonly RunReason[] {
  return triedCommands(scene, ahead).flatMap(({ stop, permission }) =>
    permission.kind === 'passed' && permission.status === 'refused'
      ? [
          {
            message: `${stop.id} would be passed over: ${permission.reason}.`,
            line: lineOf(stop),
            hint: 'It holds nothing else up.',
          },
        ]
      : [],
  );
}

function lineOf(stop: CommandStop): number {
  return stop.command.span.start.line;
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

/**
 * A deed that only a person can do, in front of a write: those that were listed on the way here count like those
 * ahead. Preflight tasks are stood for by --yes, those of a gate by its approval.
 */
function undoneTasks(scene: Scene): readonly RunReason[] {
  const { itinerary, state } = scene;
  const tried = new Set(
    triedCommands(
      scene,
      itinerary.stops.slice(state.cursor).filter((stop) => !isUndo(stop)),
    ).flatMap(({ stop, permission }) =>
      stop.command.classification.class !== 'read' && permission.kind !== 'passed' ? [stop.id] : [],
    ),
  );
  const lastWrite = itinerary.stops.findLastIndex((stop) => tried.has(stop.id));
  return itinerary.stops.slice(0, Math.max(lastWrite, 0)).flatMap((stop, index) => {
    const own = state.stops[index];
    const isJumpedOver = index < state.cursor && own?.kind === 'task' && own.status === 'open';
    if (stop.kind !== 'task' || isUndo(stop) || isJumpedOver || !blocksWrites(itinerary, state, stop))
      return [];
    return [
      {
        message: `A person has to do this first: "${stop.task.text}".`,
        line: stop.task.span.start.line,
        hint: `Run it attended, or leave the step out with --skip ${stop.step.label}.`,
      },
    ];
  });
}

export function blocksWrites(itinerary: Itinerary, state: RunState, stop: Stop): boolean {
  if (stop.kind !== 'task' || isLeftOut(itinerary, stop)) return false;
  const own = state.stops[itinerary.indexOf.get(stop.id) ?? -1];
  if (own?.kind !== 'task' || (own.status !== 'open' && own.status !== 'listed')) return false;
  if (membershipOf(itinerary, state, stop).kind === 'passed') return false;
  if (['preflight', 'communicate', 'postmortem'].includes(stop.task.role)) return false;
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
