import type { Json } from './json-path.js';
import { linesOf } from './lines-of.js';
import { readNamedLines, readTwoColumns } from './read-columns.js';
import { isObject, readJson, readJsonLines } from './read-json.js';
import { type Pair, readPairs } from './read-pairs.js';
import { readPromtool } from './read-promtool.js';
import { readTables, type Table } from './read-table.js';
import { sameName } from './same-name.js';
import { type Seen, seenJson, seenText } from './seen.js';

/**
 * What an output says under a name. The order of the readers: JSON, promtool text (which names nothing), `key: value`
 * and `key=value` lines, tables whose header is beyond doubt, `NAME v` lines and two columns, other tables. The first
 * that knows the name answers; several values where it stands more than once.
 */
export function lookUp(name: string, output: string): readonly Seen[] {
  const documents = readDocuments(output);
  if (documents !== null) return lookUpRows(name, documents.flatMap(rowsOf));
  if (readPromtool(output) !== null) return [];
  const tables = readTables(output);
  const readers: readonly (() => readonly Seen[])[] = [
    () => outermost(readPairs(output).filter((pair) => sameName(pair.key, name))),
    () =>
      fromTables(
        name,
        tables.filter((table) => table.header !== 'spaced'),
      ),
    () => outermost(readNamedLines(output, name)),
    () => outermost(readTwoColumns(output).filter((pair) => sameName(pair.key, name))),
    () => fromTables(name, tables),
    () => underHeading(name, output),
  ];
  for (const read of readers) {
    const seen = read();
    if (seen.length > 0) return seen;
  }
  return [];
}

const enoughToName = 10_000;

/** The names an output has values under, for the message that says what was there instead. */
export function namesIn(wholeOutput: string): readonly string[] {
  const output = wholeOutput.slice(0, enoughToName);
  const documents = readDocuments(output);
  if (documents !== null)
    return [...new Set(documents.flatMap((document) => rowsOf(document).flatMap(Object.keys)))];
  if (readPromtool(output) !== null) return [];
  const pairs = [...readPairs(output), ...readTwoColumns(output)].map((pair) => pair.key);
  return [...new Set([...pairs, ...readTables(output).flatMap((table) => table.columns)])];
}

function readDocuments(output: string): readonly Json[] | null {
  const one = readJson(output);
  return one === null ? readJsonLines(output) : [one.value];
}

/**
 * Only what the rows themselves say: `.spec.replicas` is what was wished for, not what is. One that lacks the name says
 * nothing under it: then not all of them say what the others do.
 */
function lookUpRows(name: string, rows: readonly { readonly [key: string]: Json }[]): readonly Seen[] {
  const found = rows.map((row) => Object.entries(row).filter(([key]) => sameName(key, name)));
  if (found.every((entries) => entries.length === 0)) return [];
  return found.flatMap((entries, index) => {
    const label = rows.length > 1 ? rowLabel(rows[index] ?? {}, index) : null;
    return entries.length === 0
      ? [seenJson(null, label)]
      : entries.map(([, value]) => seenJson(value, label));
  });
}

function rowsOf(document: Json): readonly { [key: string]: Json }[] {
  if (isObject(document)) return [document];
  return Array.isArray(document) ? document.filter(isObject) : [];
}

function rowLabel(row: { readonly [key: string]: Json }, index: number): string {
  return typeof row.name === 'string' ? row.name : `[${index}]`;
}

/** What stands at the margin speaks of the whole; deeper down one place is as good as another. */
function outermost(pairs: readonly Pair[]): readonly Seen[] {
  const outer = pairs.filter((pair) => pair.indent === 0);
  return (outer.length > 0 ? outer : pairs).map((pair) => seenText(pair.value));
}

function fromTables(name: string, tables: readonly Table[]): readonly Seen[] {
  return tables.flatMap((table) => {
    const index = columnOf(name, table);
    if (index === -1) return [];
    return table.rows.map((row) => seenText(row[index] ?? '', row[0] ?? null));
  });
}

/** `mysql -B` of one column: its name alone in the first line, and one word a line below. */
function underHeading(name: string, output: string): readonly Seen[] {
  const [heading, ...rows] = linesOf(output).map((line) => line.trim());
  if (heading === undefined || !sameName(heading, name) || rows.some((row) => /\s/.test(row))) return [];
  return rows.map((row) => seenText(row));
}

/** `CPU(cores)` answers to cpu as well: what stands in parentheses is the unit. */
function columnOf(name: string, table: Table): number {
  const exact = table.columns.findIndex((column) => sameName(column, name));
  if (exact !== -1) return exact;
  return table.columns.findIndex((column) => sameName(column.replace(/\([^)]*\)$/, ''), name));
}
