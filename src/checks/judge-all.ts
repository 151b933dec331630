import type { Predicate } from '../model/check.js';
import { type Answer, allOf, answer, unclear } from './answer.js';
import { speaksOfError } from './count-rows.js';
import { isState } from './holds.js';
import { linesOf } from './lines-of.js';
import { isObject, readJson, scalarText } from './read-json.js';
import { readTables, type Table } from './read-table.js';
import { plainName } from './same-name.js';
import { stateColumns } from './word-lists.js';

type All = Extract<Predicate, { kind: 'all' }>;

/** `All pods Running`: every row of the column that tells states; without a header, every line. */
export function judgeAll({ state }: All, output: string): Answer {
  const rows = tablesOf(output).flatMap((table) => judgeTable(table, state));
  return rows.length > 0 ? allOf(rows) : judgeLines(output, state);
}

/** Where several columns tell states, the one in which the wanted state occurs at all is meant. */
function judgeTable(table: Table, state: string): readonly Answer[] {
  const telling = table.columns.flatMap((column, index) =>
    stateColumns.has(plainName(column)) ? [index] : [],
  );
  const ready = table.columns.findIndex((column) => plainName(column) === 'ready');
  const meant = telling.find((index) => table.rows.some((row) => isState(row[index] ?? '', state, true)));
  if (meant === undefined && ready !== -1 && /^ready$/i.test(state))
    return table.rows.map((row) => judgeShare(row[ready] ?? ''));
  const column = meant ?? telling[0];
  if (column === undefined) return [];
  return table.rows.map((row) =>
    judgeRow(row[column] ?? '', ready === -1 ? null : (row[ready] ?? ''), state),
  );
}

/** `0/1 Running` is what a pod looks like that does not come up. */
function judgeRow(told: string, ready: string | null, state: string): Answer {
  if (!isState(told, state, true)) return answer(false, [told]);
  if (ready === null || !/^running$/i.test(state) || isWhole(ready)) return answer(true, [told]);
  return unclear(`one is running, but ${ready === '' ? 'not' : ready} ready`, [`${ready} ${told}`.trim()]);
}

function judgeShare(ready: string): Answer {
  return /^\d+\/\d+$/.test(ready)
    ? answer(isWhole(ready), [ready])
    : unclear(`"${ready}" is no share`, [ready]);
}

function isWhole(ready: string): boolean {
  return /^([1-9]\d*)\/\1$/.test(ready);
}

function judgeLines(output: string, state: string): Answer {
  if (output.trim() === '' || speaksOfError(output)) return unclear('the output has no rows');
  const words = output.trim().split(/\s+/);
  if (words.every((word) => isState(word, state, true))) return answer(true, words);
  const rows = linesOf(output).map((line) => line.trim().split(/\s+/));
  const column = rows
    .map((row) => row.findIndex((cell) => isState(cell, state, true)))
    .find((index) => index > 0);
  const regular = rows.length > 1 && rows.every((row) => row.length === rows[0]?.length);
  if (column === undefined || !regular) return unclear('the output has no column that tells a state');
  return allOf(
    rows.map((row) =>
      judgeRow(row[column] ?? '', row.find((cell) => /^\d+\/\d+$/.test(cell)) ?? null, state),
    ),
  );
}

/** An array of objects, or a Kubernetes list, is a table as well; what stands under `status` counts as a column. */
function tablesOf(output: string): readonly Table[] {
  const document = readJson(output)?.value;
  if (document === undefined) return readTables(output);
  const list = isObject(document) ? document.items : document;
  const objects = Array.isArray(list) && list.every(isObject) ? list.filter(isObject) : [];
  const rows = objects.map((row) => (isObject(row.status) ? { ...row, ...row.status } : row));
  const columns = [...new Set(rows.flatMap(Object.keys))];
  const cells = rows.map((row) => columns.map((column) => scalarText(row[column] ?? null)));
  return rows.length === 0 ? [] : [{ columns, rows: cells, header: 'ruled' }];
}
