import { assertNever } from '../model/assert-never.js';
import type { RunPolicy } from '../model/generated/schemas.js';
import type { PlannedCommand, PlannedStep } from '../model/plan.js';
import type { ApprovalAsk } from './action.js';
import { doubtBefore } from './doubt-before.js';
import type { Itinerary } from './itinerary.js';
import type { RunState } from './run-state.js';

/** May this command run now? The table of approvals (design: runs), for one command. */
export type Permission =
  | { readonly kind: 'granted' }
  | { readonly kind: 'ask'; readonly ask: ApprovalAsk; readonly subjects: readonly string[] }
  | Passed
  /** Unattended, and known beforehand: no write of the run starts. */
  | { readonly kind: 'blocked'; readonly message: string; readonly hint: string };

interface Passed {
  readonly kind: 'passed';
  readonly status: 'skipped' | 'refused' | 'would-run';
  readonly reason: string;
}

interface Request {
  readonly itinerary: Itinerary;
  readonly state: RunState;
  readonly policy: RunPolicy;
  readonly step: PlannedStep;
  readonly command: PlannedCommand;
}

export function permissionOf(request: Request): Permission {
  const { policy, command } = request;
  if (policy.mode === 'dry-run') return { kind: 'passed', status: 'would-run', reason: 'dry run' };
  if (command.asksFor.length > 0) return alreadyAsked(command);
  // A gate is looked at first: what nobody opened is passed over, whatever it would have needed.
  if (isInteractive(command) && !policy.attended) return closedGate(request) ?? refuseInteractive(request);
  const writesDespiteItsClass = policy.mode === 'read-only' && command.lowered;
  if (command.classification.class === 'read' && !writesDespiteItsClass) return { kind: 'granted' };
  if (policy.mode === 'read-only') {
    return {
      kind: 'passed',
      status: 'would-run',
      reason: `${command.classification.class}s, and this run only reads`,
    };
  }
  const gate = gatePermission(request);
  if (gate !== null && gate.kind !== 'ask') return gate;
  return gate === null ? writePermission(request) : withGate(gate, writePermission(request));
}

type Asking = Extract<Permission, { kind: 'ask' }>;

/** A gate and the write behind it are one question: the same thing is not asked twice. */
function withGate(gate: Asking, write: Permission): Permission {
  switch (write.kind) {
    case 'ask':
      return { ...write, subjects: [...gate.subjects, ...write.subjects] };
    case 'granted':
      return gate;
    case 'passed':
    case 'blocked':
      return write;
    default:
      return assertNever(write);
  }
}

function closedGate(request: Request): Permission | null {
  const isGated = request.policy.mode === 'normal' && request.command.classification.class !== 'read';
  return isGated ? gatePermission(request) : null;
}

function alreadyAsked({ asksFor }: PlannedCommand): Permission {
  return { kind: 'passed', status: 'skipped', reason: `${asksFor.join(', ')} was asked for before the run` };
}

function refuseInteractive({ policy, command }: Request): Permission {
  const message = `${command.id} needs a terminal and a person at it.`;
  if (policy.mode === 'read-only') return { kind: 'passed', status: 'would-run', reason: message };
  if (command.classification.class === 'read') return { kind: 'passed', status: 'refused', reason: message };
  return { kind: 'blocked', message, hint: `Run it attended, or leave it out with --skip ${command.id}.` };
}

/** Gates: a step's is opened by its label, a command's by its id only. null where every gate is open. */
function gatePermission(request: Request): Permission | null {
  const { state, policy, step, command } = request;
  const closed: string[] = [];
  const subjects = [...(step.gate === null ? [] : [step.id]), ...(command.gate === null ? [] : [command.id])];
  for (const subject of subjects) {
    if (approved(policy, state, subject, step)) continue;
    const text = (subject === command.id ? command.gate : step.gate)?.text ?? '';
    if (state.approvals[gateKey(subject)] === false)
      return { kind: 'passed', status: 'skipped', reason: `declined: ${text}` };
    if (policy.attended) {
      closed.push(gateKey(subject));
      continue;
    }
    const reason = `gated ("${text}"): approve it with --approve ${subject}, or leave it out with --skip ${subject}`;
    return { kind: 'passed', status: 'refused', reason };
  }
  const behind = behindClosedGate(request);
  if (behind !== null || closed.length === 0) return behind;
  return { kind: 'ask', ask: 'gate', subjects: closed };
}

/** A gated command that was passed over takes the later writes of its step along. */
function behindClosedGate({ itinerary, state, step, command }: Request): Permission | null {
  for (const item of step.items) {
    if (item.id === command.id) return null;
    if (item.kind !== 'command' || item.gate === null) continue;
    const stop = state.stops[itinerary.indexOf.get(item.id) ?? -1];
    if (stop?.kind !== 'command' || stop.phase.kind !== 'passed') continue;
    // Left out on purpose, or of another member: that closes no gate.
    if (stop.phase.status !== 'refused' && state.approvals[gateKey(item.id)] !== false) continue;
    return behindGate(item.id, stop.phase.status);
  }
  return null;
}

export function behindGate(gated: string, status: Passed['status']): Passed {
  return { kind: 'passed', status, reason: `behind ${gated}, which was not approved` };
}

function writePermission(request: Request): Permission {
  const { policy, step, command } = request;
  if (policy.attended) return attendedPermission(request);
  if (!policy.yes) {
    return {
      kind: 'blocked',
      message: `${command.id} writes, and nobody is here to approve it.`,
      hint: 'Pass --yes.',
    };
  }
  if (command.classification.class === 'destroy' && !named(policy, [command.id, step.id, step.label])) {
    return {
      kind: 'blocked',
      message: `${command.id} destroys (${command.classification.reasons.join('; ')}).`,
      hint: `Pass --approve ${step.label}, or leave it out with --skip ${command.id}.`,
    };
  }
  if (command.borrowed.length > 0 && !policy.acceptExamples) return borrowedBlock(command);
  return { kind: 'granted' };
}

function attendedPermission({ itinerary, policy, state, step, command }: Request): Permission {
  if (state.approvals[command.id] === true) return { kind: 'granted' };
  if (state.approvals[command.id] === false) return { kind: 'passed', status: 'skipped', reason: 'declined' };
  if (command.classification.class === 'destroy')
    return { kind: 'ask', ask: 'destroy', subjects: [command.id] };
  const isUnsure = doubtBefore({ itinerary, state }, step) !== null;
  const mustAsk = !policy.yes || isUnsure || (command.borrowed.length > 0 && !policy.acceptExamples);
  return mustAsk ? { kind: 'ask', ask: 'write', subjects: [command.id] } : { kind: 'granted' };
}

function borrowedBlock(command: PlannedCommand): Permission {
  const literals = command.borrowed.map(({ literal, fromLine }) =>
    fromLine === null
      ? `${literal} (a literal date or time)`
      : `${literal} (from the sample output in line ${fromLine})`,
  );
  return {
    kind: 'blocked',
    message: `${command.id} writes with values out of the document's own pictures: ${literals.join(', ')}.`,
    hint: 'Declare a variable for it, or pass --accept-examples if it is meant literally.',
  };
}

function approved(policy: RunPolicy, state: RunState, subject: string, step: PlannedStep): boolean {
  if (state.approvals[gateKey(subject)] === true) return true;
  return named(policy, subject === step.id ? [step.id, step.label] : [subject]);
}

function named(policy: RunPolicy, names: readonly string[]): boolean {
  const wanted = names.map((name) => name.toLowerCase());
  return policy.approve.some((name) => wanted.includes(name.toLowerCase()));
}

/** The yes to a gate is not the yes to the command behind it: what destroys still asks for its label. */
export function gateKey(subject: string): string {
  return `gate:${subject}`;
}

export function isInteractive(command: PlannedCommand): boolean {
  return command.attributes.interactive || command.classification.interactive;
}
