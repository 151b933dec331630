import type { Json } from './json-path.js';
import { readJson } from './read-json.js';
import { readNumbers } from './read-numbers.js';
import { readPrometheusApi } from './read-prometheus-api.js';
import { readPromtool, type Sample } from './read-promtool.js';
import { readTables } from './read-table.js';
import { type Sight, seenJson, seenText, sight } from './seen.js';

/**
 * The output itself as values: a JSON scalar or an array of them, series of Prometheus, a ruled table of one column,
 * bare numbers, or one word. Nothing where it is empty, or says more than one thing.
 */
export function seeOutput(output: string): Sight {
  if (output.trim() === '') return { kind: 'nothing', why: 'the output is empty' };
  const document = readJson(output);
  if (document !== null) return seeDocument(document.value);
  const samples = readPromtool(output);
  if (samples !== null) return seeSamples(samples);
  const numbers = readNumbers(output);
  if (numbers !== null)
    return sight(
      numbers.map((number) => seenText(number)),
      '',
    );
  const column = readOneColumn(output);
  if (column !== null)
    return sight(
      column.map((cell) => seenText(cell)),
      'the result has no rows',
    );
  if (/^\S+$/.test(output.trim())) return sight([seenText(output.trim())], '');
  return { kind: 'nothing', why: 'the output is not one value', speaks: true };
}

/** A body of the query API, or what promtool -o json prints. */
function seeDocument(document: Json): Sight {
  const api = readPrometheusApi(document);
  if (api?.kind === 'refused') return { kind: 'nothing', why: api.error };
  if (api !== null) return seeSamples(api.samples);
  if (Array.isArray(document)) {
    const scalars = document.every((value) => typeof value !== 'object' || value === null);
    if (!scalars) return { kind: 'nothing', why: 'the output is a JSON array of objects', speaks: true };
    return sight(
      document.map((value) => seenJson(value)),
      'the result is empty',
    );
  }
  if (typeof document === 'object' && document !== null)
    return { kind: 'nothing', why: 'the output is a JSON object', speaks: true };
  return sight([seenJson(document)], '');
}

export function seeSamples(samples: readonly Sample[]): Sight {
  return sight(
    samples.map((sample) => seenText(sample.value, sample.labels)),
    'the result is empty: no series',
  );
}

function readOneColumn(output: string): readonly string[] | null {
  const [table, ...more] = readTables(output);
  if (table?.header !== 'ruled' || table.columns.length !== 1 || more.length > 0) return null;
  return table.rows.map((row) => row[0] ?? '');
}
