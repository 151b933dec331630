import type { TimeBound } from '../model/generated/schemas.js';
import type { PlannedCommand, PlannedStep } from '../model/plan.js';
import type { ShellOutcome } from '../model/shell-port.js';
import { waitsFor } from '../process/harness.js';
import { nameWaits } from '../script/name-waits.js';
import { readFacts } from '../script/read-facts.js';
import type { Hands } from './hands.js';

const readTimeoutMs = 10 * 60_000;
const neverEndingMs = 30_000;

export interface OutputSink {
  readonly onOutput: (stream: 'stdout' | 'stderr', chunk: Uint8Array) => void;
}

/** What became of a command, and whose time limit it ran under. */
export interface BoundOutcome extends ShellOutcome {
  readonly bound: TimeBound;
}

export interface ShellCall {
  /** For which `code` is run: its bounds and its state are this command's. */
  readonly command: PlannedCommand;
  readonly step: PlannedStep;
  readonly code: string;
  readonly streams: OutputSink;
  /** Names whose state is wanted beside the command's own. */
  readonly extra?: readonly string[];
}

/**
 * Values are bound once: from then on they live in the session like any other variable, and survive its loss in the
 * state that is captured with every command.
 */
export async function runInShell(
  hands: Hands,
  { command, step, code, streams, extra = [] }: ShellCall,
): Promise<BoundOutcome> {
  const { timeoutMs, bound } = boundOf(hands, command, step);
  const inputs = [...hands.request.values.keys()];
  const outcome = await hands.ports.shell.run({
    code: hands.jobs.size === 0 ? code : nameWaits(code, [waitsFor, ...hands.jobs.keys()].join(' ')),
    state: [...new Set([...command.program.state, ...extra, ...inputs, ...placeNames(hands)])],
    bind: hands.binding.isDone ? {} : Object.fromEntries(hands.request.toBind),
    timeoutMs,
    signal: hands.request.interrupts.current(),
    onOutput: streams.onOutput,
    output: readFacts(code).background ? 'background' : 'own',
  });
  if (outcome.ending.kind !== 'not-started') hands.binding.isDone = true;
  return { ...outcome, bound };
}

/** What decides where commands act, where that is watched. */
export function placeNames({ ports }: Hands): readonly string[] {
  return ports.target?.variables ?? [];
}

interface Bound {
  readonly timeoutMs: number | null;
  readonly bound: TimeBound;
}

/** The document's own bound, else the operator's; reads get ten minutes, and nothing kills a write by default. */
function boundOf(hands: Hands, command: PlannedCommand, step: PlannedStep): Bound {
  const { policy, settings } = hands.request;
  const { attributes, classification } = command;
  if (attributes.timeoutMs !== null) return { timeoutMs: attributes.timeoutMs, bound: 'fence' };
  if (classification.neverEnds)
    return { timeoutMs: policy.attended ? null : (step.budgetMs ?? neverEndingMs), bound: 'default' };
  if (settings.timeoutMs !== null) return { timeoutMs: settings.timeoutMs, bound: 'flag' };
  return { timeoutMs: classification.class === 'read' ? readTimeoutMs : null, bound: 'default' };
}
