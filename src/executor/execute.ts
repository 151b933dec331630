import type { PlannedCommand, PlannedStep } from '../model/plan.js';
import type { ShellOutcome } from '../model/shell-port.js';
import { isInteractive } from '../run/permission.js';
import { readFacts } from '../script/read-facts.js';
import type { Hands } from './hands.js';
import type { OutputFiles } from './ports.js';
import { type Execution, readOutcome, scalarOf, scalarsOf, toEnding } from './read-outcome.js';

const readTimeoutMs = 10 * 60_000;
const neverEndingMs = 30_000;

/** Runs a command in the session, its substitutions first, and lets everybody see what it prints, masked. */
export async function execute(
  hands: Hands,
  command: PlannedCommand,
  step: PlannedStep,
  files: OutputFiles,
): Promise<Execution> {
  const streams = redactedStreams(hands, command, files);
  const hoisted = await runSubstitutions(hands, command, step, streams);
  if (hoisted !== null) return ended(streams, hoisted);
  const code = hands.edits.get(command.id) ?? command.program.code;
  if (isInteractive(command)) return ended(streams, await runAtTerminal(hands, command, code));
  const outcome = await runInShell(hands, { command, step, code, streams });
  learnSecrets(hands, command, outcome);
  return ended(streams, readOutcome(outcome));
}

/** The operator's terminal itself, in a shell that takes the session's state and gives it back; nothing is captured. */
async function runAtTerminal(hands: Hands, command: PlannedCommand, code: string): Promise<Execution> {
  const inputs = [...hands.request.values.keys()];
  const outcome = await hands.ports.shell.runInteractive({
    code,
    state: [...new Set([...command.program.state, ...inputs])],
    bind: hands.binding.isDone ? {} : Object.fromEntries(hands.request.values),
  });
  if (outcome.ending.kind !== 'not-started') hands.binding.isDone = true;
  return {
    ending: toEnding(outcome.ending),
    stdout: '',
    stderr: '',
    stdoutBytes: 0,
    stderrBytes: 0,
    durationMs: outcome.durationMs,
    variables: scalarsOf(outcome.state),
  };
}

interface Streams {
  readonly onOutput: (stream: 'stdout' | 'stderr', chunk: Uint8Array) => void;
  readonly end: () => void;
}

/** What a command that captures a secret prints is held back until the value is known. */
function redactedStreams(hands: Hands, command: PlannedCommand, files: OutputFiles): Streams {
  const sinkOf = (name: 'stdout' | 'stderr') =>
    hands.redactor.stream((chunk) => {
      files.write(name, chunk);
      hands.log.output(command.id, name, chunk);
    });
  const sinks = { stdout: sinkOf('stdout'), stderr: sinkOf('stderr') };
  const holdsBack = command.captures.some((capture) => capture.secret);
  const held: { readonly stream: 'stdout' | 'stderr'; readonly chunk: Uint8Array }[] = [];
  return {
    onOutput: (stream, chunk) => {
      if (holdsBack) held.push({ stream, chunk });
      else sinks[stream].write(chunk);
    },
    end: () => {
      for (const { stream, chunk } of held) sinks[stream].write(chunk);
      sinks.stdout.end();
      sinks.stderr.end();
      files.close();
    },
  };
}

function ended(streams: Streams, execution: Execution): Execution {
  streams.end();
  return execution;
}

/** An empty or failed `$(…)` in a writing command is a wrong target: the command does not run. */
async function runSubstitutions(
  hands: Hands,
  command: PlannedCommand,
  step: PlannedStep,
  streams: Streams,
): Promise<Execution | null> {
  if (hands.edits.has(command.id)) return null;
  for (const { variable, code, source } of command.program.substitutions) {
    const outcome = await runInShell(hands, {
      command,
      step,
      code,
      streams,
      extra: [variable],
    });
    const value = scalarOf(outcome.state?.variables[variable]);
    const exited = outcome.ending.kind === 'exited' && outcome.ending.exitCode === 0;
    if (exited && value !== undefined && value !== '') continue;
    const what = exited ? 'is empty' : `failed${exitOf(outcome)}`;
    const reason = `${source} ${what}, so the command around it did not run.`;
    return { ...readOutcome(outcome), ending: { kind: 'not-run', reason }, variables: {} };
  }
  return null;
}

function exitOf({ ending }: ShellOutcome): string {
  return ending.kind === 'exited' ? ` (exit ${ending.exitCode})` : '';
}

interface ShellCall {
  readonly command: PlannedCommand;
  readonly step: PlannedStep;
  readonly code: string;
  readonly streams: Streams;
  readonly extra?: readonly string[];
}

/**
 * Values are bound once: from then on they live in the session like any other variable, and survive its loss in the
 * state that is captured with every command.
 */
async function runInShell(
  hands: Hands,
  { command, step, code, streams, extra = [] }: ShellCall,
): Promise<ShellOutcome> {
  const inputs = [...hands.request.values.keys()];
  const outcome = await hands.ports.shell.run({
    code,
    state: [...new Set([...command.program.state, ...extra, ...inputs])],
    bind: hands.binding.isDone ? {} : Object.fromEntries(hands.request.values),
    timeoutMs: timeoutOf(hands, command, step),
    signal: hands.request.interrupts.current(),
    onOutput: streams.onOutput,
    output: readFacts(code).background ? 'background' : 'own',
  });
  if (outcome.ending.kind !== 'not-started') hands.binding.isDone = true;
  return outcome;
}

/** The document's own bound, else the operator's; reads get ten minutes, and nothing kills a write by default. */
function timeoutOf(hands: Hands, command: PlannedCommand, step: PlannedStep): number | null {
  const { policy, settings } = hands.request;
  if (command.attributes.timeoutMs !== null) return command.attributes.timeoutMs;
  if (command.classification.neverEnds) return policy.attended ? null : (step.budgetMs ?? neverEndingMs);
  if (settings.timeoutMs !== null) return settings.timeoutMs;
  return command.classification.class === 'read' ? readTimeoutMs : null;
}

function learnSecrets(hands: Hands, command: PlannedCommand, outcome: ShellOutcome): void {
  for (const capture of command.captures) {
    const value = scalarOf(outcome.state?.variables[capture.name]);
    if (capture.secret && value !== undefined) hands.redactor.add(value);
  }
}
