import type { Check, Evidence, Subject } from '../model/check.js';
import { type Answer, answer, unclear } from './answer.js';
import { trunkOf } from './follow-many.js';
import { compareNumbers } from './holds.js';
import { isNothing } from './is-nothing.js';
import { followPath, type Json } from './json-path.js';
import { isObject, readJson } from './read-json.js';
import type { Sample } from './read-promtool.js';
import { readQueryAnswer } from './read-query-answer.js';
import { see } from './see.js';
import { variableValue } from './variable-value.js';

type Count = Extract<Check['predicate'], { kind: 'count' }>;

/** `empty`. A JSON array or object without members is empty; the text `[]` as output is not. */
export function judgeEmpty(subject: Subject, negated: boolean, evidence: Evidence): Answer {
  switch (subject.kind) {
    case 'output':
      return emptyText(evidence.stdout, negated);
    case 'stderr':
      return emptyText(evidence.stderr, negated);
    case 'json':
      return countJson(subject.path, evidence.stdout, (count) => answer(count === 0, [String(count)]));
    case 'promql':
      return countQuery(evidence.queryResponse, ({ length }, areNumbers) =>
        negated && length > 0 && !areNumbers ? unclear(notNumbers) : answer(length === 0, [String(length)]),
      );
    case 'variable': {
      const value = variableValue(subject.name, evidence);
      return value === undefined ? unclear(`${subject.name} is not set`) : answer(value === '', [value]);
    }
    default:
      return emptyValue(subject, evidence);
  }
}

/** `exists`: a value is there and is not null. */
export function judgeExists({ subject, timing }: Check, evidence: Evidence): Answer {
  if (subject.kind === 'promql')
    return countQuery(evidence.queryResponse, ({ length }, areNumbers) =>
      length > 0 && !areNumbers ? unclear(notNumbers) : answer(length > 0, [String(length)]),
    );
  if (subject.kind === 'json' && readJson(evidence.stdout) === null) return unclear('the output is not JSON');
  if (subject.kind === 'named' && evidence.stdout.trim() === '') return unclear('the output is empty');
  const sight = see(subject, evidence);
  if (sight.kind === 'nothing') return subject.kind === 'alert' ? unclear(sight.why) : answer(false);
  const texts = sight.values.map(({ text }) => text);
  const blank = texts.filter(isNothing).length;
  if (blank === texts.length) return unclear('it is null');
  if (blank > 0 && timing.quantifier !== 'any') return unclear(`${blank} of ${texts.length} are null`, texts);
  return answer(true, texts);
}

/** `has count >= 3`. */
export function judgeCount(subject: Subject, predicate: Count, evidence: Evidence): Answer {
  const holds = (count: number) =>
    answer(compareNumbers(count, predicate.comparator, predicate.count), [String(count)]);
  if (subject.kind === 'promql') return countQuery(evidence.queryResponse, ({ length }) => holds(length));
  return subject.kind === 'json'
    ? countJson(subject.path, evidence.stdout, holds)
    : unclear('it has no count');
}

/** Of `null` and `[]` nobody can say that they are empty output, nor that they are something. */
function emptyText(text: string, negated: boolean): Answer {
  const trimmed = text.trim();
  // psql says how many rows there were in a line of its own, and with \\timing how long it took behind it.
  const saysNone =
    /^(?:\[\s*\]|\{\s*\}|None|No resources found\b.*)$/i.test(trimmed) ||
    /\(0 rows\)[ \t\r]*$/im.test(trimmed);
  if (negated && trimmed !== '' && (isNothing(trimmed) || saysNone))
    return unclear(`it is ${trimmed}`, [trimmed]);
  return answer(trimmed === '', [trimmed]);
}

function emptyValue(subject: Subject, evidence: Evidence): Answer {
  const sight = see(subject, evidence);
  if (sight.kind === 'nothing') return unclear(sight.why);
  const [value, ...more] = sight.values;
  return value === undefined || more.length > 0
    ? unclear('there is more than one')
    : answer(value.text.trim() === '');
}

const notNumbers = 'every series is NaN';

/** An idle histogram has series, and nothing in them. */
function countQuery(
  response: string | undefined,
  judge: (samples: readonly Sample[], areNumbers: boolean) => Answer,
): Answer {
  const reading = readQueryAnswer(response);
  if (reading.kind === 'nothing') return unclear(reading.why);
  return judge(
    reading.samples,
    reading.samples.some(({ value }) => !isNothing(value)),
  );
}

function countJson(path: string, output: string, judge: (count: number) => Answer): Answer {
  const document = readJson(output);
  if (document === null) return unclear('the output is not JSON');
  const values = followPath(document.value, path) ?? [];
  const trunk = trunkOf(path);
  if (trunk !== null) {
    // Nothing found among items is none; without items there is nothing to look through.
    const [base] = followPath(document.value, trunk) ?? [];
    const isThere = typeof base === 'object' && base !== null;
    return isThere ? judge(values.length) : unclear(`${path} leads to nothing`);
  }
  const [value] = values;
  if (value === undefined) return unclear(`${path} leads to nothing`);
  const size = sizeOf(value);
  return size === null ? unclear(`${path} is not a list`) : judge(size);
}

function sizeOf(value: Json): number | null {
  if (Array.isArray(value)) return value.length;
  if (typeof value === 'string') return value === '' ? 0 : null;
  return isObject(value) ? Object.keys(value).length : null;
}
