import type { Evidence, Predicate } from '../model/check.js';
import { type Answer, agreed, allOf, answer, unclear } from './answer.js';
import { countRows } from './count-rows.js';
import { compareNumbers } from './holds.js';
import { lookUp } from './look-up.js';
import { readQuantity } from './quantity.js';
import { plainName } from './same-name.js';
import { seeOutput } from './see-output.js';
import type { Seen } from './seen.js';
import { singularRows } from './word-lists.js';

type Of<Kind extends Predicate['kind']> = Extract<Predicate, { kind: Kind }>;

const rowNouns: ReadonlySet<string> = new Set([
  'row',
  'rows',
  'series',
  'result',
  'results',
  'line',
  'lines',
]);
export const uncounted = 'the output has no rows that could be counted without doubt';

/** `no rows`: none at all, which nothing printed says as well. */
export function judgeNoRows(evidence: Evidence): Answer {
  return judgeRowCount(evidence.stdout, (count) => count === 0);
}

/** Where a first line may be a header or a row, both ways of counting must come to one verdict. */
export function judgeRowCount(output: string, holds: (count: number) => boolean): Answer {
  return agreed(
    countRows(output).map((count) => answer(holds(count), [String(count)])),
    uncounted,
  );
}

/** `at least 3 rows`; with another noun, what the output has under that name, or says as its one number. */
export function judgeAmount(predicate: Of<'at-count'>, evidence: Evidence): Answer {
  const holds = (count: number) => compareNumbers(count, predicate.comparator, predicate.count);
  if (rowNouns.has(plainName(predicate.noun))) return judgeRowCount(evidence.stdout, holds);
  const named = lookUp(predicate.noun, evidence.stdout);
  const [value, ...more] = named.length > 0 ? named : wholeNumbers(evidence.stdout);
  if (value === undefined) {
    if (!countsRows(predicate)) return unclear(`the output has no value named ${predicate.noun}`);
    return judgeRowCount(evidence.stdout, holds);
  }
  if (Array.isArray(value.json) && more.length === 0)
    return answer(holds(value.json.length), [String(value.json.length)]);
  const quantity = readQuantity(value.text);
  if (more.length > 0 || quantity === null || quantity.unit !== null)
    return unclear(`the output has no one number of ${predicate.noun}`, [value.text]);
  return answer(holds(quantity.number), [value.text]);
}

/** "3 healthy pods" and "3 healthy" are more than the rows can say; "3 pods" and "1 pod" are what they are. */
function countsRows({ noun, count }: Of<'at-count'>): boolean {
  if (/\s/.test(noun)) return false;
  return /[a-z]s$/i.test(noun) || (count === 1 && singularRows.has(plainName(noun)));
}

/** `2/2 READY`: every row of the READY column. */
export function judgeReady(predicate: Of<'ready'>, evidence: Evidence): Answer {
  const wanted = `${predicate.ready}/${predicate.total}`;
  const cells = readyCells(evidence.stdout);
  if (cells.length === 0) return unclear('the output has no READY column');
  return allOf(
    cells.map((cell) =>
      /^\d+\/\d+$/.test(cell) ? answer(cell === wanted, [cell]) : unclear(`"${cell}" is no share`, [cell]),
    ),
  );
}

function wholeNumbers(output: string): readonly Seen[] {
  const whole = seeOutput(output);
  if (whole.kind === 'nothing') return [];
  return whole.values.every(({ text }) => readQuantity(text) !== null) ? whole.values : [];
}

function readyCells(output: string): readonly string[] {
  const named = lookUp('READY', output);
  if (named.length > 0) return named.map(({ text }) => text);
  if (/^\d+\/\d+$/.test(output.trim())) return [output.trim()];
  // kubectl --no-headers: the name, then n/m, then the rest.
  const rows = output.trim().split('\n');
  const cells = rows.flatMap((line) => /^\S+\s+(\d+\/\d+)\s+\S/.exec(line)?.[1] ?? []);
  return cells.length === rows.length ? cells : [];
}
