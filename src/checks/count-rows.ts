import { isObject, readJson, readJsonLines } from './read-json.js';
import { readPrometheusApi } from './read-prometheus-api.js';
import { readPromtool } from './read-promtool.js';
import { readTables } from './read-table.js';

/** Lines of a text; the last line break ends a line and begins none. */
export function countLines(text: string): number {
  const trimmed = text.replace(/\r?\n$/, '');
  return trimmed === '' ? 0 : trimmed.split('\n').length;
}

/**
 * How many rows an output has. Where the first line may be a header and may be a row there are two answers; where the
 * output is no list there is none.
 */
export function countRows(output: string): readonly number[] {
  const text = output.trim();
  if (text === '' || /^No resources found\b[^\n]*$/i.test(text)) return [0];
  if (speaksOfError(text)) return [];
  const footer = [...text.matchAll(/^[ \t]*\((\d+) rows?\)[ \t\r]*$/gm)];
  if (footer.length > 0) return footer.length === 1 ? [Number(footer[0]?.[1])] : [];
  return countJson(text) ?? countSeries(text) ?? countTable(text);
}

/** What a tool prints instead of a result, on stdout and with exit 0 behind `|| true`. */
export function speaksOfError(text: string): boolean {
  return /^\s*(?:error|fatal|failed|unable|cannot|usage|panic|exception|traceback)\b/i.test(text);
}

function countJson(text: string): readonly number[] | null {
  const document = readJson(text)?.value;
  if (document === undefined) {
    const lines = readJsonLines(text);
    return lines === null ? null : [lines.length];
  }
  const api = readPrometheusApi(document);
  if (api !== null) return api.kind === 'samples' ? [api.samples.length] : [];
  if (Array.isArray(document)) return [document.length];
  if (isObject(document)) return Array.isArray(document.items) ? [document.items.length] : [];
  return null;
}

function countSeries(text: string): readonly number[] | null {
  const samples = readPromtool(text);
  return samples === null ? null : [samples.length];
}

function countTable(text: string): readonly number[] {
  const lines = text.split('\n').length;
  const tables = readTables(text);
  const [table] = tables;
  if (table === undefined || table.header === 'spaced')
    return tables.length > 1 ? [] : [lines, lines - 1].slice(0, table === undefined ? 1 : 2);
  if (tables.length > 1) return [];
  return table.header === 'upper' && table.columns.length === 1 ? [lines, lines - 1] : [table.rows.length];
}
