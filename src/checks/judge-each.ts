import type { Check, Evidence } from '../model/check.js';
import { type Answer, agreed, answer, opposite, unclear } from './answer.js';
import { compareDecimals } from './compare-decimals.js';
import { countLines, countRows } from './count-rows.js';
import { isPlainDecimal, isState } from './holds.js';
import { isNever, isNothing } from './is-nothing.js';
import { isOfText, judgeOutputText } from './judge-output-text.js';
import { uncounted } from './judge-rows.js';
import { judgeValue, type ValuePredicate } from './judge-value.js';
import { lookUp, namesIn } from './look-up.js';
import { quantify } from './quantify.js';
import { see } from './see.js';
import { type Seen, type Sight, seenText, sight } from './seen.js';

type KeyValue = Extract<Check['predicate'], { kind: 'key-value' }>;

/** A predicate on every value that the subject yields; several need `each` or `any`. */
export function judgeEach(check: Check, predicate: ValuePredicate | KeyValue, evidence: Evidence): Answer {
  const judgeOne = (seen: Seen): Answer => {
    const given =
      predicate.kind === 'key-value'
        ? judgeKeyed(seen, predicate.value)
        : judgeValue(seen, predicate, evidence);
    return { ...(check.negated ? opposite(given) : given), seen: [seen.text] };
  };
  if (predicate.kind !== 'key-value') {
    if (check.subject.kind === 'rows')
      return agreed(
        countRows(evidence.stdout).map((count) => judgeOne(seenText(String(count)))),
        uncounted,
      );
    if (isOfText(check.subject, predicate)) return judgeOutputText(check, predicate, evidence, judgeOne);
  }
  const found = seeFor(check, predicate, evidence);
  return found.kind === 'nothing' ? unclear(found.why) : quantify(check, found.values.map(judgeOne));
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
  return answer(isState(seen.text, wanted, false) || (numbers && compareDecimals(seen.text, wanted) === 0));
}
