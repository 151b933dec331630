import type { Evidence, Predicate } from '../model/check.js';
import { countRows, speaksOfError } from './count-rows.js';
import { compareNumbers, isState } from './holds.js';
import { type Answer, allOf, answer, unclear } from './judge-value.js';
import { lookUp } from './look-up.js';
import { readQuantity } from './quantity.js';
import { isObject, readJson } from './read-json.js';
import { readTables, type Table } from './read-table.js';
import { plainName } from './same-name.js';
import { seeOutput } from './see-output.js';
import { stateColumns } from './word-lists.js';

type Of<Kind extends Predicate['kind']> = Extract<Predicate, { kind: Kind }>;

/** `no rows`: none at all, which nothing printed says as well. */
export function judgeNoRows(evidence: Evidence): Answer {
  const counts = countRows(evidence.stdout);
  return agreed(counts.map((count) => answer(count === 0)));
}

/** `at least 3 rows`; with another noun, what the output has under that name, or says as its one number. */
export function judgeAmount(predicate: Of<'at-count'>, evidence: Evidence): Answer {
  const noun = plainName(predicate.noun);
  const holds = (count: number) => answer(compareNumbers(count, predicate.comparator, predicate.count));
  if (['row', 'rows', 'series', 'results'].includes(noun))
    return agreed(countRows(evidence.stdout).map(holds));
  const named = lookUp(predicate.noun, evidence.stdout);
  const values = named.length > 0 ? named : wholeNumber(evidence.stdout);
  const [value, ...more] = values;
  if (value === undefined)
    // "3 healthy pods" is more than the rows can say.
    return /\s/.test(predicate.noun)
      ? unclear(`the output has no value named ${predicate.noun}`)
      : agreed(countRows(evidence.stdout).map(holds));
  const quantity = readQuantity(value.text);
  if (more.length > 0 || quantity === null || quantity.unit !== null)
    return unclear(`the output has no one number of ${predicate.noun}`);
  return holds(quantity.number);
}

/** `2/2 READY`: every row of the READY column. */
export function judgeReady(predicate: Of<'ready'>, evidence: Evidence): Answer {
  const wanted = `${predicate.ready}/${predicate.total}`;
  const cells = readyCells(evidence.stdout);
  if (cells.length === 0) return unclear('the output has no READY column');
  return allOf(
    cells.map((cell) => (/^\d+\/\d+$/.test(cell) ? answer(cell === wanted) : unclear('it is empty'))),
  );
}

/** `All pods Running`: every row of a column that tells states. */
export function judgeAll(predicate: Of<'all'>, evidence: Evidence): Answer {
  const tables = tablesOf(evidence.stdout);
  const states = tables.flatMap((table) => stateCells(table, predicate.state));
  if (states.length > 0) return allOf(states);
  return allBare(evidence.stdout, predicate.state);
}

function agreed(answers: readonly Answer[]): Answer {
  const [first, ...more] = answers;
  if (first === undefined) return unclear('the output has no rows that could be counted');
  return more.every(({ verdict }) => verdict === first.verdict)
    ? first
    : unclear('the first line may be a header or a row');
}

function wholeNumber(output: string) {
  const whole = seeOutput(output);
  return whole.kind === 'seen' && whole.values.every(({ text }) => readQuantity(text) !== null)
    ? whole.values
    : [];
}

function readyCells(output: string): readonly string[] {
  const named = lookUp('READY', output);
  if (named.length > 0) return named.map(({ text }) => text);
  if (/^\d+\/\d+$/.test(output.trim())) return [output.trim()];
  // kubectl --no-headers: the name, then n/m, then the state.
  const rows = output
    .trim()
    .split('\n')
    .map((line) => /^\S+\s+(\d+\/\d+)\s+\S/.exec(line)?.[1]);
  return rows.every((row) => row !== undefined) ? rows : [];
}

function tablesOf(output: string): readonly Table[] {
  const document = readJson(output)?.value;
  if (document === undefined) return readTables(output);
  const list = isObject(document) ? document.items : document;
  const objects = Array.isArray(list) ? list.filter(isObject) : [];
  const rows = objects.map((row) => (isObject(row.status) ? { ...row, ...row.status } : row));
  const columns = [...new Set(rows.flatMap(Object.keys))];
  const cells = rows.map((row) => columns.map((column) => textOf(row[column])));
  return rows.length === 0 ? [] : [{ columns, rows: cells, header: 'ruled' }];
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : null;
}

/** One answer a row. Where several columns tell states, the one in which the wanted state occurs at all is meant. */
function stateCells(table: Table, state: string): readonly Answer[] {
  const telling = table.columns.flatMap((column, index) =>
    stateColumns.has(plainName(column)) ? [index] : [],
  );
  const ready = table.columns.findIndex((column) => plainName(column) === 'ready');
  const meant = telling.find((index) => table.rows.some((row) => isState(row[index] ?? '', state, true)));
  if (meant === undefined && ready !== -1 && /^ready$/i.test(state))
    return table.rows.map((row) => isWhole(row[ready]));
  const column = meant ?? telling[0];
  if (column === undefined) return [];
  return table.rows.map((row) => {
    if (!isState(row[column] ?? '', state, true)) return answer(false);
    return /^running$/i.test(state) && ready !== -1 ? notHalfReady(row[ready]) : answer(true);
  });
}

/** `0/1 Running` is what a pod looks like that does not come up. */
function notHalfReady(cell: string | null | undefined): Answer {
  return /^(\d+)\/\1$/.test(cell ?? '')
    ? answer(true)
    : unclear(`one is running, but ${cell ?? 'not'} ready`);
}

function isWhole(cell: string | null | undefined): Answer {
  const match = /^(\d+)\/(\d+)$/.exec(cell ?? '');
  return match === null ? unclear('it is empty') : answer(match[1] === match[2] && match[1] !== '0');
}

/** Without a header: lines of one state each, or of columns of which one tells it. */
function allBare(output: string, state: string): Answer {
  if (output.trim() === '' || speaksOfError(output)) return unclear('the output has no rows');
  const words = output.trim().split(/\s+/);
  if (words.every((word) => isState(word, state, true))) return answer(true);
  const rows = output
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/));
  const column = rows
    .map((row) => row.findIndex((cell) => isState(cell, state, true)))
    .find((index) => index > 0);
  const regular = rows.length > 1 && rows.every((row) => row.length === rows[0]?.length);
  if (column === undefined || !regular) return unclear('the output has no column that tells a state');
  return allOf(
    rows.map((row) => (isState(row[column] ?? '', state, true) ? notHalfReadyRow(row) : answer(false))),
  );
}

function notHalfReadyRow(row: readonly string[]): Answer {
  const ready = row.find((cell) => /^\d+\/\d+$/.test(cell));
  return ready === undefined ? answer(true) : notHalfReady(ready);
}
