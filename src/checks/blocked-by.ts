import type { Check, Evidence } from '../model/check.js';

/**
 * Why a check cannot be judged on this evidence at all: the command came to no exit of its own, or exited non-zero
 * and that was no answer. Checks on the exit itself look at it; promql and alert stand without a command.
 */
export function blockedBy(check: Check, evidence: Evidence): string | null {
  const { subject, predicate } = check;
  if (subject.kind === 'promql' || subject.kind === 'alert') return null;
  if (evidence.exitCode === null) return 'the command came to no exit of its own';
  if (evidence.exitCode === 0 || evidence.exitIsAnswer === true) return null;
  const onExit = subject.kind === 'exit' || predicate.kind === 'succeeds' || predicate.kind === 'fails';
  return onExit ? null : `the command exited ${evidence.exitCode}`;
}
