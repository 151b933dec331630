import type { PlannedCommand } from '../model/plan.js';
import type { ShellOutcome } from '../model/shell-port.js';
import { findInnerFailure, isAnswer } from '../run/inner-failure.js';
import type { Hands } from './hands.js';
import { type Execution, readOutcome, scalarOf } from './read-outcome.js';
import { runInShell, type ShellCall } from './run-in-shell.js';

type Substitution = PlannedCommand['program']['substitutions'][number];

/**
 * Runs what a command substitutes, each on its own. A failed one, or an empty one in a writing command, is a wrong
 * target or a silence that means nothing: the command does not run. null where all is well.
 */
export async function runSubstitutions(
  hands: Hands,
  call: Omit<ShellCall, 'code' | 'extra'>,
): Promise<Execution | null> {
  for (const substitution of call.command.program.substitutions) {
    const { variable, code, source } = substitution;
    // The line break ends a comment or a heredoc that stands last.
    const outcome = await runInShell(hands, { ...call, code: `${variable}=$(${code}\n)`, extra: [variable] });
    const problem = problemOf(substitution, outcome);
    if (problem === null) continue;
    const reason = `${source} ${problem}, so the command around it did not run.`;
    return { ...readOutcome(outcome), ending: { kind: 'not-run', reason }, variables: {} };
  }
  return null;
}

function problemOf({ variable, code, mayBeEmpty }: Substitution, outcome: ShellOutcome): string | null {
  const { ending, failures } = outcome;
  if (ending.kind !== 'exited') return 'did not end by itself';
  if (ending.exitCode !== 0 && !(mayBeEmpty && isAnswered(code, outcome)))
    return `failed (exit ${ending.exitCode})`;
  const inner = findInnerFailure(code, ending, failures);
  if (inner !== null) return `failed in part: ${inner.command} (exit ${inner.exitCode})`;
  const value = scalarOf(outcome.state?.variables[variable]);
  return value === undefined || (value === '' && !mayBeEmpty) ? 'is empty' : null;
}

/** `$(grep x file)` that finds nothing. */
function isAnswered(code: string, { failures }: ShellOutcome): boolean {
  const inside = failures.filter(({ depth }) => depth > 0);
  return inside.length > 0 && inside.every((failure) => isAnswer(failure, code));
}
