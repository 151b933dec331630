import { assertNever } from '../model/assert-never.js';
import type { Evidence } from '../model/check.js';
import type { DecisionOutcome, DecisionRule } from '../model/decision.js';
import { type Truth, truthOf } from './truth-of.js';

interface Judged {
  readonly rule: DecisionRule;
  readonly truth: Truth;
}

export type DecisionAfter = DecisionOutcome | { readonly kind: 'failed'; readonly reason: string };

/**
 * What a set of rules says of one output (design: language, Decisions). The command and its captures have succeeded;
 * `decideAfter` guards that. Stopping rules come first; doubt asks; If rules mean to cover every case, bare ones do not.
 */
export function decide(rules: readonly DecisionRule[], evidence: Evidence): DecisionOutcome {
  return decideOver(rules, [evidence]);
}

/** The same over several outputs, those of a section: a name found in two of them is unread. */
export function decideOver(rules: readonly DecisionRule[], evidences: readonly Evidence[]): DecisionOutcome {
  const judged = rules.map((rule) => ({ rule, truth: truthOf(rule, evidences) }));
  return stopping(judged) ?? doubtful(judged) ?? leading(judged) ?? covering(judged) ?? noting(judged);
}

/** No decision is taken on a command that failed, or one of whose captures did. */
export function decideAfter(
  rules: readonly DecisionRule[],
  evidence: Evidence,
  guard: { readonly captureFailed: string | null },
): DecisionAfter {
  if (guard.captureFailed !== null)
    return { kind: 'failed', reason: `${guard.captureFailed} could not be captured` };
  if (evidence.exitCode === null) return { kind: 'failed', reason: 'the command came to no exit of its own' };
  if (evidence.exitCode !== 0 && evidence.exitIsAnswer !== true)
    return { kind: 'failed', reason: `the command exited ${evidence.exitCode}` };
  return decide(rules, evidence);
}

function stopping(judged: readonly Judged[]): DecisionOutcome | null {
  const stop = judged.find(({ rule, truth }) => rule.outcome.kind === 'stop' && truth === 'true');
  return stop === undefined ? null : { kind: 'stop', text: stop.rule.text, opens: stop.rule.opens };
}

/** A rule that stops or leads away, or may do so for all one can read, and whose condition nobody can tell. */
function doubtful(judged: readonly Judged[]): DecisionOutcome | null {
  const doubt = judged.find(
    ({ rule, truth }) =>
      truth === 'unread' && ['stop', 'goto', 'choose', 'unread'].includes(rule.outcome.kind),
  );
  return doubt === undefined ? null : ask(doubt.rule, 'its condition could not be judged');
}

function leading(judged: readonly Judged[]): DecisionOutcome | null {
  const holding = judged.filter(({ rule, truth }) => truth === 'true' && rule.outcome.kind !== 'note');
  const unread = holding.find(({ rule }) => rule.outcome.kind === 'unread');
  if (unread !== undefined)
    return ask(unread.rule, unread.rule.outcome.kind === 'unread' ? unread.rule.outcome.reason : '');
  // "Continue" beside a choice of the next member is no contradiction; beside a jump it is.
  const chosen = holding.find(({ rule }) => rule.outcome.kind === 'goto' || rule.outcome.kind === 'choose');
  const first = chosen ?? holding[0];
  if (first === undefined) return null;
  const contradiction = holding.find(({ rule }) => contradicts(first.rule, rule));
  if (contradiction !== undefined) return ask(contradiction.rule, 'another rule that holds says otherwise');
  return outcomeOf(first.rule);
}

function contradicts(first: DecisionRule, other: DecisionRule): boolean {
  const { outcome: one } = first;
  const { outcome: two } = other;
  if (one.kind === 'choose' && two.kind === 'continue') return false;
  if (one.kind !== two.kind) return true;
  return 'step' in one && 'step' in two && one.step.toLowerCase() !== two.step.toLowerCase();
}

function covering(judged: readonly Judged[]): DecisionOutcome | null {
  if (!judged.some(({ rule }) => rule.form === 'if')) return null;
  const unread = judged.find(({ truth }) => truth === 'unread')?.rule;
  if (unread !== undefined)
    return ask(unread, 'no rule holds, and the condition of this one could not be judged');
  return { kind: 'ask', reason: 'no rule holds', text: null, opens: null };
}

function noting(judged: readonly Judged[]): DecisionOutcome {
  const note = judged.find(({ rule, truth }) => truth === 'true' && rule.outcome.kind === 'note');
  if (note === undefined) return { kind: 'continue', text: null, opens: null };
  return { kind: 'note', text: note.rule.text, opens: note.rule.opens };
}

function outcomeOf(rule: DecisionRule): DecisionOutcome {
  const { text, opens, outcome } = rule;
  switch (outcome.kind) {
    case 'stop':
    case 'continue':
    case 'note':
      return { kind: outcome.kind, text, opens };
    case 'goto':
    case 'choose':
      return { kind: outcome.kind, text, step: outcome.step, opens };
    case 'unread':
      return ask(rule, outcome.reason);
    default:
      return assertNever(outcome);
  }
}

function ask(rule: DecisionRule, reason: string): DecisionOutcome {
  return { kind: 'ask', reason, text: rule.text, opens: rule.opens };
}
