import type { Evidence } from '../model/check.js';
import type { PlannedCommand } from '../model/plan.js';
import { judgeEnding } from '../run/judge-ending.js';
import { isInteractive } from '../run/permission.js';
import type { Hands } from './hands.js';
import type { Execution } from './read-outcome.js';

export interface JudgedExecution {
  readonly evidence: Evidence;
  readonly worked: boolean;
  /** null where its output can be judged; else why it says nothing of the system. */
  readonly notRun: string | null;
  /** Decisions may stand on its output: it succeeded, in the foreground, on its own. */
  readonly isEvidence: boolean;
  readonly isWithheld: boolean;
  /** Names that had another value before, and are no captures of it. */
  readonly rebound: readonly string[];
  readonly message: string | null;
}

/** Judges how a command ended and, where it worked, takes over what it captured. */
export function judgeExecution(hands: Hands, command: PlannedCommand, execution: Execution): JudgedExecution {
  const { ending, stdout, stderr, said, durationMs, variables, failures } = execution;
  const captures = Object.fromEntries(command.captures.map(({ name }) => [name, variables[name]]));
  const { worked, message, answers, doubt } = judgeEnding(command, {
    ending,
    stderr: said,
    captures,
    failures,
  });
  // What went to the terminal was not captured: its silence is not an output.
  const isSeen = !isInteractive(command);
  const bound = Object.fromEntries(
    Object.entries(captures).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  const rebound = Object.entries(variables).filter(([name, value]) => isAnother(hands, command, name, value));
  if (worked)
    for (const [name, value] of [...rebound, ...Object.entries(bound)]) hands.values.set(name, value);
  const exitCode = ending.kind === 'exited' || ending.kind === 'session-ended' ? ending.exitCode : null;
  const evidence: Evidence = {
    stdout,
    stderr,
    exitCode,
    exitIsAnswer: answers && exitCode !== 0,
    durationMs,
    variables: Object.fromEntries(hands.values),
    captures: worked ? bound : {},
  };
  const unseen = isSeen ? null : 'what it printed went to the terminal and was not captured';
  const notRun = worked ? (unseen ?? doubt) : (message ?? 'the command failed');
  return {
    evidence,
    worked,
    notRun,
    isEvidence: worked && answers && isSeen,
    isWithheld: execution.isWithheld,
    rebound: worked ? rebound.map(([name]) => name) : [],
    message,
  };
}

/** A value that we knew and the command changed: a `read`, a sourced file, an operator in a shell of his own. */
function isAnother(hands: Hands, { captures }: PlannedCommand, name: string, value: string): boolean {
  if (captures.some((capture) => capture.name === name)) return false;
  return hands.values.has(name) && hands.values.get(name) !== value;
}
