import type { Json } from './json-path.js';
import { isObject } from './read-json.js';
import type { Sample } from './read-promtool.js';

export type ApiReading =
  | { readonly kind: 'samples'; readonly samples: readonly Sample[] }
  /** It gave no answer, or one with a warning: a part of the series may be missing. */
  | { readonly kind: 'refused'; readonly error: string };

/**
 * The body of Prometheus' `/api/v1/query` (HTTP API v1: `{"status":"success","data":{"resultType":…,"result":…}}`),
 * or the bare result that `promtool query -o json` prints. Null where it is neither; an empty array counts as an
 * empty result only inside the body.
 */
export function readPrometheusApi(document: Json): ApiReading | null {
  if (Array.isArray(document)) return document.length === 0 ? null : readResult(document);
  if (!isObject(document)) return null;
  if (document.status === 'error')
    return typeof document.errorType === 'string'
      ? { kind: 'refused', error: `Prometheus refused the query: ${String(document.error)}` }
      : null;
  const data = document.data;
  if (document.status !== 'success' || !isObject(data) || !Array.isArray(data.result)) return null;
  const [warning] = Array.isArray(document.warnings) ? document.warnings : [];
  if (warning !== undefined) return { kind: 'refused', error: `Prometheus warns: ${String(warning)}` };
  return readResult(data.result);
}

function readResult(result: Json[]): ApiReading | null {
  const scalar = readPoint(result);
  if (scalar !== null) return { kind: 'samples', samples: [{ labels: 'scalar', value: scalar }] };
  const series = result.map(readSeries);
  return series.includes(null)
    ? null
    : { kind: 'samples', samples: series.flatMap((points) => points ?? []) };
}

function readSeries(series: Json): readonly Sample[] | null {
  if (!isObject(series) || !isObject(series.metric)) return null;
  const labels = printLabels(series.metric);
  const points = Array.isArray(series.values) ? series.values : 'value' in series ? [series.value] : null;
  // A native histogram has no one number.
  if (points === null) return 'histogram' in series ? [{ labels, value: '' }] : null;
  return points.map((point) => ({ labels, value: readPoint(point) ?? '' }));
}

function readPoint(point: Json | undefined): string | null {
  if (!Array.isArray(point) || point.length !== 2) return null;
  const [at, value] = point;
  return typeof at === 'number' && typeof value === 'string' ? value : null;
}

function printLabels(metric: { readonly [key: string]: Json }): string {
  const { __name__: name = '', ...labels } = metric;
  const pairs = Object.entries(labels).map(([key, value]) => `${key}=${JSON.stringify(value)}`);
  return `${String(name)}{${pairs.join(', ')}}`;
}
