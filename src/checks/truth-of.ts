import { assertNever } from '../model/assert-never.js';
import type { Check, Evidence } from '../model/check.js';
import type { Condition, DecisionRule, ShownPattern } from '../model/decision.js';
import { judge } from './judge.js';
import { shows } from './shows.js';

/** Three-valued: what could not be read, or not be judged, is neither. */
export type Truth = 'true' | 'false' | 'unread';

/** Whether the condition of a rule holds over the outputs of one command, or of all of a section's. */
export function truthOf(rule: DecisionRule, evidences: readonly Evidence[]): Truth {
  const stops = rule.outcome.kind === 'stop';
  return truth(rule.condition, evidences, stops);
}

function truth(condition: Condition, evidences: readonly Evidence[], stops: boolean): Truth {
  switch (condition.kind) {
    case 'unread':
      return 'unread';
    case 'not':
      return isSilent(evidences) ? 'unread' : opposite(truth(condition.part, evidences, false));
    case 'and':
      return conjunction(condition.parts.map((part) => truth(part, evidences, stops)));
    case 'or':
      return disjunction(condition.parts.map((part) => truth(part, evidences, stops)));
    case 'shows':
      return disjunction(condition.patterns.map((pattern) => truthOfPattern(pattern, evidences, stops)));
    case 'predicate':
      return truthOfPredicate(condition.check, evidences);
    default:
      return assertNever(condition);
  }
}

/** In a rule that stops, words that narrow are passed over: it stops more often. Elsewhere they leave it unread. */
function truthOfPattern(pattern: ShownPattern, evidences: readonly Evidence[], stops: boolean): Truth {
  if (!evidences.some((evidence) => shows(evidence.stdout, pattern))) return 'false';
  return stops || pattern.narrowing === null ? 'true' : 'unread';
}

function truthOfPredicate(check: Check, evidences: readonly Evidence[]): Truth {
  const truths = evidences
    .map((evidence) => judge(check, evidence).verdict)
    .filter((verdict) => verdict !== 'inconclusive');
  const [first, ...more] = truths;
  if (first === undefined) return 'unread';
  // A name found in two outputs is unread; what is asked of every output must come out the same.
  const named = check.subject.kind === 'named' || check.predicate.kind === 'key-value';
  if (more.length > 0 && (named || more.some((verdict) => verdict !== first))) return 'unread';
  return first === 'pass' ? 'true' : 'false';
}

/** That nothing printed does not show the wrong thing proves nothing. */
function isSilent(evidences: readonly Evidence[]): boolean {
  return evidences.every((evidence) => evidence.stdout.trim() === '');
}

function opposite(given: Truth): Truth {
  if (given === 'unread') return given;
  return given === 'true' ? 'false' : 'true';
}

function conjunction(truths: readonly Truth[]): Truth {
  if (truths.includes('false')) return 'false';
  return truths.includes('unread') ? 'unread' : 'true';
}

function disjunction(truths: readonly Truth[]): Truth {
  if (truths.includes('true')) return 'true';
  return truths.includes('unread') ? 'unread' : 'false';
}
