import type { PlannedCommand, PlannedStep } from '../model/plan.js';
import type { ShellOutcome } from '../model/shell-port.js';
import { defaultKeepBytes } from '../process/shell-options.js';
import { isInteractive } from '../run/permission.js';
import { classify } from '../safety/classify.js';
import type { Hands } from './hands.js';
import { holdBack } from './hold-back.js';
import type { OutputFiles } from './ports.js';
import {
  type Execution,
  type KeptBytes,
  nothingKept,
  readOutcome,
  scalarOf,
  scalarsOf,
  toEnding,
} from './read-outcome.js';
import { type OutputSink, placeNames, runInShell } from './run-in-shell.js';
import { runSubstitutions } from './run-substitutions.js';

/** Runs a command in the session, its substitutions first, and lets everybody see what it prints, masked. */
export async function execute(
  hands: Hands,
  command: PlannedCommand,
  step: PlannedStep,
  files: OutputFiles,
): Promise<Execution> {
  const streams = redactedStreams(hands, command, files);
  const hoisted = await runSubstitutions(hands, { command, step, streams });
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
    state: [...new Set([...command.program.state, ...inputs, ...placeNames(hands)])],
    bind: hands.binding.isDone ? {} : Object.fromEntries(hands.request.toBind),
  });
  if (outcome.ending.kind !== 'not-started') hands.binding.isDone = true;
  return {
    ending: toEnding(outcome.ending),
    stdout: '',
    stderr: '',
    stdoutBytes: 0,
    stderrBytes: 0,
    kept: nothingKept,
    durationMs: outcome.durationMs,
    variables: scalarsOf(outcome.state),
    failures: [],
    isWithheld: false,
  };
}

interface Streams extends OutputSink {
  readonly isWithheld: boolean;
  /** How many bytes, masked, would be in the files if nothing got lost on the way. */
  readonly end: () => KeptBytes;
}

/** Stands in the place of an output that holds credentials; what such a command says on stderr is shown. */
const withheld = Buffer.from('(output withheld: it holds credentials)\n');

function printsCredentials(hands: Hands, command: PlannedCommand): boolean {
  const edited = hands.edits.get(command.id);
  const { credentials } = edited === undefined ? command.classification : classify(edited);
  return credentials === 'printed';
}

/** What a command that captures a secret prints is held back until the value is known. */
function redactedStreams(hands: Hands, command: PlannedCommand, files: OutputFiles): Streams {
  const kept = { stdout: 0, stderr: 0 };
  const sinkOf = (name: 'stdout' | 'stderr') =>
    hands.redactor.stream((chunk) => {
      kept[name] += chunk.length;
      files.write(name, chunk);
      hands.log.output(command.id, name, chunk);
    });
  const sinks = { stdout: sinkOf('stdout'), stderr: sinkOf('stderr') };
  const holdsBack = command.captures.some((capture) => capture.secret);
  const isWithheld = printsCredentials(hands, command);
  let isToldSo = false;
  const tellSo = (): void => {
    if (!isToldSo) sinks.stdout.write(withheld);
    isToldSo = true;
  };
  const tellCut = (message: string): void =>
    hands.log.tell({ kind: 'reader-dropped', reader: `files of ${command.id}`, message });
  const held = holdBack(defaultKeepBytes);
  return {
    isWithheld,
    onOutput: (stream, chunk) => {
      if (isWithheld && stream === 'stdout') tellSo();
      else if (holdsBack) held.add(stream, chunk);
      else sinks[stream].write(chunk);
    },
    end: () => {
      for (const { stream, chunk } of held.chunks) sinks[stream].write(chunk);
      sinks.stdout.end();
      sinks.stderr.end();
      const onDisk = files.close();
      const lost = held.dropped.stdout + held.dropped.stderr;
      if (onDisk.kind === 'cut') tellCut(onDisk.reason);
      if (lost > 0) tellCut(`Its last ${lost} bytes are not kept: it printed more than can be held back.`);
      return { stdout: kept.stdout + held.dropped.stdout, stderr: kept.stderr + held.dropped.stderr };
    },
  };
}

function ended(streams: Streams, execution: Execution): Execution {
  return { ...execution, kept: streams.end(), isWithheld: streams.isWithheld };
}

function learnSecrets(hands: Hands, command: PlannedCommand, outcome: ShellOutcome): void {
  for (const capture of command.captures) {
    const value = scalarOf(outcome.state?.variables[capture.name]);
    if (capture.secret && value !== undefined) hands.redactor.add(value);
  }
}
