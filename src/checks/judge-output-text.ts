import { assertNever } from '../model/assert-never.js';
import type { Check, Evidence, Subject, Value } from '../model/check.js';
import { type Answer, answer, unclear } from './answer.js';
import type { ValuePredicate } from './judge-value.js';
import { quantify } from './quantify.js';
import { withoutLastBreak } from './see.js';
import { seeOutput } from './see-output.js';
import { type Seen, seenText } from './seen.js';

/** Text predicates look at the output as it stands, and so do comparisons of it with a text. */
export function isOfText(subject: Subject, predicate: ValuePredicate): boolean {
  if (subject.kind !== 'output' && subject.kind !== 'stderr') return false;
  switch (predicate.kind) {
    case 'contains':
    case 'matches':
    case 'equals-text':
    case 'state':
      return true;
    case 'compare':
      return isText(predicate.value) && (predicate.comparator === '==' || predicate.comparator === '!=');
    case 'in':
      return predicate.values.some(isText);
    case 'between':
    case 'near':
      return false;
    default:
      return assertNever(predicate);
  }
}

/** A variable may hold a number; equal texts are equal all the same. */
function isText(value: Value): boolean {
  return value.kind !== 'number';
}

/** With `each` or `any` every line is looked at, else the output as a whole. */
export function judgeOutputText(
  check: Check,
  predicate: ValuePredicate,
  evidence: Evidence,
  judgeOne: (seen: Seen) => Answer,
): Answer {
  const text = withoutLastBreak(check.subject.kind === 'stderr' ? evidence.stderr : evidence.stdout);
  if (text.trim() === '') return judgeSilence(check, predicate);
  if (check.timing.quantifier === null) return judgeWhole(predicate, text, judgeOne);
  return quantify(
    check,
    text.split(/\r?\n/).map((line) => judgeOne(seenText(line))),
  );
}

/** Nothing printed holds no text. That it does not hold the wrong one either proves nothing. */
function judgeSilence(check: Check, predicate: ValuePredicate): Answer {
  if (isAskedForNothing(predicate)) return answer(!check.negated, ['']);
  const holdsNothing =
    predicate.kind === 'contains' || predicate.kind === 'equals-text' || isUnmatched(predicate);
  return holdsNothing && !check.negated ? answer(false, ['']) : unclear('the output is empty');
}

function isAskedForNothing(predicate: ValuePredicate): boolean {
  if (predicate.kind === 'equals-text') return predicate.text === '';
  return predicate.kind === 'matches' && /^\^(?:\\s\*)?\$$/.test(predicate.source);
}

function isUnmatched(predicate: ValuePredicate): boolean {
  return predicate.kind === 'matches' && !new RegExp(predicate.source, predicate.flags).test('');
}

function judgeWhole(predicate: ValuePredicate, text: string, judgeOne: (seen: Seen) => Answer): Answer {
  if (predicate.kind === 'contains' || predicate.kind === 'matches' || predicate.kind === 'equals-text')
    return judgeOne(seenText(text));
  const whole = seeOutput(text);
  const [value, ...more] = whole.kind === 'seen' ? whole.values : [];
  if (value !== undefined && more.length === 0) return judgeOne(value);
  if (predicate.kind === 'state' && /\n/.test(text.trim()))
    return unclear('the output says more than one thing', [text]);
  return judgeOne(seenText(text.trim()));
}
