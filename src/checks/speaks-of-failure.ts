import type { Check, Expectation } from '../model/check.js';
import type { DocumentedOutput } from '../model/documented.js';
import { judge } from './judge.js';

/**
 * Whether the document itself speaks of a failing command, so that its non-zero exit is no failure: `Expect exit 1`,
 * `Expect fails`, or documented output that begins with `Error`.
 */
export function speaksOfFailure(
  expectations: readonly Expectation[],
  documented: DocumentedOutput | null,
): boolean {
  if (/^error\b/i.test(documented?.lines.find((line) => line.trim() !== '')?.trim() ?? '')) return true;
  return expectations.some((expectation) => expectation.kind === 'check' && admitsFailure(expectation.check));
}

function admitsFailure(check: Check): boolean {
  const onExit = check.subject.kind === 'exit' || ['succeeds', 'fails'].includes(check.predicate.kind);
  if (!onExit) return false;
  for (let exitCode = 1; exitCode < 126; exitCode += 1) {
    const evidence = { stdout: '', stderr: '', exitCode, durationMs: 0, variables: {}, captures: {} };
    if (judge(check, evidence).verdict === 'pass') return true;
  }
  return false;
}
