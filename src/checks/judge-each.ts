import type { Check, Evidence } from '../model/check.js';
import { countLines, countRows } from './count-rows.js';
import { isPlainDecimal, isState } from './holds.js';
import { isNever, isNothing } from './is-nothing.js';
import {
  type Answer,
  allOf,
  answer,
  anyOf,
  judgeValue,
  unclear,
  type ValuePredicate,
} from './judge-value.js';
import { lookUp, namesIn } from './look-up.js';
import { see, withoutLastBreak } from './see.js';
import { seeOutput } from './see-output.js';
import { type Seen, type Sight, seenText, sight } from './seen.js';

type KeyValue = Extract<Check['predicate'], { kind: 'key-value' }>;

export interface JudgedValues {
  readonly answer: Answer;
  /** What was seen, as printed. */
  readonly seen: readonly string[];
}

/** A predicate on every value that the subject yields; several need `each` or `any`. */
export function judgeEach(
  check: Check,
  predicate: ValuePredicate | KeyValue,
  evidence: Evidence,
): JudgedValues {
  const judgeOne = (seen: Seen): Answer =>
    negate(
      check.negated,
      predicate.kind === 'key-value'
        ? judgeKeyed(seen, predicate.value)
        : judgeValue(seen, predicate, evidence),
    );
  if (check.subject.kind === 'rows') return judgeCandidates(countRows(evidence.stdout), judgeOne);
  if (isOfText(check, predicate)) return judgeOutputText(check, predicate, evidence, judgeOne);
  const found = seeFor(check, predicate, evidence);
  if (found.kind === 'nothing') return { answer: unclear(found.why), seen: [] };
  return { answer: quantify(check, found.values, judgeOne), seen: found.values.map(({ text }) => text) };
}

function seeFor(check: Check, predicate: ValuePredicate | KeyValue, evidence: Evidence): Sight {
  if (predicate.kind === 'key-value') return seeKey(predicate.key, evidence.stdout);
  if (check.subject.kind === 'lines') return sight([seenText(String(countLines(evidence.stdout)))], '');
  return see(check.subject, evidence);
}

function seeKey(key: string, output: string): Sight {
  const names = namesIn(output).slice(0, 8);
  const instead = names.length === 0 ? '' : `; it speaks of ${names.join(', ')}`;
  return sight(lookUp(key, output), `the output has no ${key}${instead}`);
}

function judgeKeyed(seen: Seen, wanted: string): Answer {
  if (isNothing(seen.text) && (seen.text !== wanted || isNever(wanted)))
    return unclear(seen.text === '' ? 'it is empty' : `it is ${seen.text}`);
  const numbers = isPlainDecimal(seen.text) && isPlainDecimal(wanted);
  return answer(isState(seen.text, wanted, false) || (numbers && Number(seen.text) === Number(wanted)));
}

/** Two ways to count the rows must come to one verdict. */
function judgeCandidates(counts: readonly number[], judgeOne: (seen: Seen) => Answer): JudgedValues {
  const answers = counts.map((count) => judgeOne(seenText(String(count))));
  const [first, ...more] = answers;
  const seen = counts.map(String);
  if (first === undefined) return { answer: unclear('the output has no rows that could be counted'), seen };
  return more.every(({ verdict }) => verdict === first.verdict)
    ? { answer: first, seen: seen.slice(0, 1) }
    : { answer: unclear('the first line may be a header or a row'), seen };
}

/** Text predicates look at the output as it stands, and so do comparisons of it with a text. */
function isOfText(check: Check, predicate: ValuePredicate | KeyValue): predicate is ValuePredicate {
  if (check.subject.kind !== 'output' && check.subject.kind !== 'stderr') return false;
  switch (predicate.kind) {
    case 'contains':
    case 'matches':
    case 'equals-text':
    case 'state':
      return true;
    case 'compare':
      return predicate.value.kind === 'text';
    case 'in':
      return predicate.values.some((value) => value.kind === 'text');
    default:
      return false;
  }
}

function judgeOutputText(
  check: Check,
  predicate: ValuePredicate,
  evidence: Evidence,
  judgeOne: (seen: Seen) => Answer,
): JudgedValues {
  const text = withoutLastBreak(check.subject.kind === 'stderr' ? evidence.stderr : evidence.stdout);
  if (check.timing.quantifier !== null) {
    const lines = text === '' ? [] : text.split(/\r?\n/).map((line) => seenText(line));
    return { answer: quantify(check, lines, judgeOne), seen: lines.map((line) => line.text) };
  }
  if (text.trim() === '') return { answer: judgeSilence(check, predicate), seen: [''] };
  return { answer: judgeWholeText(predicate, text, judgeOne), seen: [text] };
}

/** Nothing printed holds no text. That it does not hold the wrong one either proves nothing. */
function judgeSilence(check: Check, predicate: ValuePredicate): Answer {
  const asked =
    (predicate.kind === 'equals-text' && predicate.text === '') ||
    (predicate.kind === 'matches' && /^\^(?:\\s\*)?\$$/.test(predicate.source));
  if (asked) return answer(!check.negated);
  const refused =
    !check.negated &&
    (predicate.kind === 'contains' ||
      predicate.kind === 'equals-text' ||
      (predicate.kind === 'matches' && !new RegExp(predicate.source, predicate.flags).test('')));
  return refused ? answer(false) : unclear('the output is empty');
}

function judgeWholeText(predicate: ValuePredicate, text: string, judgeOne: (seen: Seen) => Answer): Answer {
  if (predicate.kind !== 'state' && predicate.kind !== 'compare' && predicate.kind !== 'in')
    return judgeOne({ text, label: null });
  const whole = seeOutput(text);
  if (whole.kind === 'seen' && whole.values.length === 1 && whole.values[0] !== undefined)
    return judgeOne(whole.values[0]);
  if (predicate.kind === 'state' && text.trim().includes('\n'))
    return unclear('the output says more than one thing');
  return judgeOne(seenText(text.trim()));
}

function quantify(check: Check, values: readonly Seen[], judgeOne: (seen: Seen) => Answer): Answer {
  const answers = values.map(judgeOne);
  const [first, ...more] = answers;
  if (first === undefined) return unclear('there is nothing to judge');
  if (more.length === 0) return first;
  if (check.timing.quantifier === 'each') return allOf(answers);
  if (check.timing.quantifier === 'any') return anyOf(answers);
  // Rules of one name in several severities are common, and where they agree there is no doubt.
  if (check.subject.kind === 'alert' && more.every(({ verdict }) => verdict === first.verdict)) return first;
  return unclear(`there are ${answers.length} values, and the check says neither each nor any`);
}

function negate(negated: boolean, { verdict, why }: Answer): Answer {
  if (!negated || verdict === 'inconclusive') return { verdict, why };
  return { verdict: verdict === 'pass' ? 'fail' : 'pass', why };
}
