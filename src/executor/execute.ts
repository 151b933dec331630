import type { PlannedCommand, PlannedStep } from '../model/plan.js';
import { isInteractive } from '../run/permission.js';
import { readFacts } from '../script/read-facts.js';
import { type CommandStreams, openStreams } from './command-streams.js';
import { enterFolder } from './enter-folder.js';
import type { Hands } from './hands.js';
import type { OutputFiles } from './ports.js';
import { type Execution, nothingKept, readOutcome, scalarsOf, toEnding } from './read-outcome.js';
import { placeNames, runInShell, type ShellCall } from './run-in-shell.js';
import { runSubstitutions } from './run-substitutions.js';
import { type Learned, type SecretsSet, secretsSetBy } from './secrets-set.js';
import { startInBackground } from './start-in-background.js';

/** Runs a command in the session, its substitutions first, and lets everybody see what it prints, masked. */
export async function execute(
  hands: Hands,
  command: PlannedCommand,
  step: PlannedStep,
  files: OutputFiles,
): Promise<Execution> {
  const secrets = secretsSetBy(hands, command);
  const streams = openStreams(hands, command, { files, holdsBack: secrets.holdsBack });
  const misplaced = await enterFolder(hands, { command, step });
  if (misplaced !== null) return ended(streams, misplaced);
  const hoisted = await runSubstitutions(hands, { command, step, streams });
  if (hoisted !== null) return ended(streams, hoisted);
  const { code } = command.program;
  if (isInteractive(command)) return ended(streams, await runAtTerminal(hands, command, code));
  if (command.background || readFacts(code).background)
    return handOver(hands, { command, step, code, streams }, secrets);
  const outcome = await runInShell(hands, { command, step, code, streams, extra: secrets.names });
  return ended(streams, readOutcome(outcome), secrets.learn(outcome.state));
}

/** What was started prints on: its files are closed when it has ended, or the run has. */
async function handOver(
  hands: Hands,
  call: ShellCall & { readonly streams: CommandStreams },
  secrets: SecretsSet,
): Promise<Execution> {
  const { command, streams } = call;
  const execution = await startInBackground(hands, call);
  const told = streams.isWithheld ? { ...execution, said: execution.stderr } : execution;
  if (told.ending.kind !== 'started') return ended(streams, told, secrets.learn(null));
  const finish = () => void streams.end(secrets.learn(null));
  hands.jobs.set(told.ending.pid, { command: command.id, finish });
  return { ...told, kept: streams.soFar(), isWithheld: streams.isWithheld };
}

const lateSignalMs = 200;

/** The operator's terminal itself, in a shell that takes the session's state and gives it back; nothing is captured. */
async function runAtTerminal(hands: Hands, command: PlannedCommand, code: string): Promise<Execution> {
  const inputs = [...hands.request.values.keys()];
  // Ctrl-C in there is the program's own, however often; before it has the terminal, nobody else hears of it.
  const early = new AbortController();
  const release = hands.request.interrupts.divert(() => early.abort());
  const { shell, clock } = hands.ports;
  const outcome = await shell
    .runInteractive({
      code,
      state: [...new Set([...command.program.state, ...inputs, ...placeNames(hands)])],
      bind: hands.binding.isDone ? {} : Object.fromEntries(hands.request.toBind),
      signal: early.signal,
    })
    // Of a Ctrl-C that ended it we may hear only now, and it is no other one.
    .finally(() => clock.sleep(lateSignalMs, early.signal))
    .finally(release);
  if (outcome.ending.kind !== 'not-started') hands.binding.isDone = true;
  secretsSetBy(hands, command).learn(outcome.state);
  return {
    ending: toEnding(outcome.ending),
    stdout: '',
    stderr: '',
    said: '',
    stdoutBytes: 0,
    stderrBytes: 0,
    kept: nothingKept,
    durationMs: outcome.durationMs,
    variables: scalarsOf(outcome.state),
    failures: [],
    isWithheld: false,
  };
}

const nothingLearned: Learned = { unknown: [], unmasked: [] };

function ended(streams: CommandStreams, execution: Execution, learned = nothingLearned): Execution {
  const { kept, dropped } = streams.end(learned);
  return {
    ...execution,
    kept,
    isWithheld: streams.isWithheld || dropped !== null,
    said: dropped === null || execution.said === '' ? execution.said : dropped,
  };
}
