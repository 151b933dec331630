import { linesOf } from './lines-of.js';
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
  const [footer, ...more] = text.matchAll(/^[ \t]*\((\d+) rows?\)[ \t\r]*$/gm);
  if (footer !== undefined) return more.length === 0 ? [Number(footer[1])] : [];
  if (speaksOfError(text)) return [];
  return countJson(text) ?? countSeries(text) ?? countTable(text);
}

/** `psql: error: …`, `curl: (7) Failed to …`, `mysql: [ERROR] …`: behind the name of the tool, too. */
const errorFirst =
  /^\s*(?:[\w./-]+:\s+)?(?:\(\d+\)\s*|\[)?(?:error|fatal|failed|unable|cannot|could not|usage|panic|exception|traceback|permission denied|access denied|unauthorized|forbidden)\b(?![-_])/i;
const errorAlone =
  /command not found|no such (?:file|host)|connection (?:refused|reset|timed out)|permission denied|timed out/i;

/** What a tool prints instead of a result, on stdout and with exit 0 behind `|| true`. */
export function speaksOfError(text: string): boolean {
  return errorFirst.test(text) || (!text.trim().includes('\n') && errorAlone.test(text));
}

/** Four plain words in a row are a sentence, and no row of a table. */
function isProse(line: string): boolean {
  return /(?:^|\s)[A-Z]?[a-z]+(?: [a-z]+){3}(?=\s|$|[.,:;])/.test(line);
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
  const [table, ...more] = readTables(text);
  if (more.length > 0) return [];
  const lines = linesOf(text);
  const withoutHeader = table === undefined || table.header === 'spaced';
  if (withoutHeader && lines.some(isProse)) return [];
  if (table === undefined) return [lines.length];
  const headerInDoubt = withoutHeader || (table.header === 'upper' && table.columns.length === 1);
  return headerInDoubt ? [lines.length, lines.length - 1] : [table.rows.length];
}
