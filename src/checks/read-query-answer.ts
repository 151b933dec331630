import { isObject, readJson } from './read-json.js';
import { readPrometheusApi } from './read-prometheus-api.js';
import type { Sample } from './read-promtool.js';

export type QueryReading =
  | { readonly kind: 'samples'; readonly samples: readonly Sample[] }
  | { readonly kind: 'nothing'; readonly why: string };

const others: ReadonlyMap<unknown, string> = new Map([
  ['matrix', 'a range of samples, where one sample a series was asked for: take the [range] away'],
  ['string', 'a text, and no number'],
]);

/**
 * The body that Prometheus' `/api/v1/query` answered a query of our own with (HTTP API v1). Stricter than what a command
 * may have printed: only a vector or a scalar, and no warnings, for an answer with a warning may be half of one.
 */
export function readQueryAnswer(body: string | undefined): QueryReading {
  if (body === undefined) return nothing('Prometheus was not asked');
  const document = readJson(body)?.value;
  if (document === undefined) return nothing('Prometheus did not answer with JSON');
  const reading = readPrometheusApi(document);
  if (reading?.kind === 'refused') return nothing(reading.error);
  const type = isObject(document) && isObject(document.data) ? document.data.resultType : undefined;
  const other = others.get(type);
  if (other !== undefined) return nothing(`Prometheus answered with ${other}`);
  if (reading === null || (type !== 'vector' && type !== 'scalar'))
    return nothing('Prometheus did not answer as its query API does');
  return reading;
}

function nothing(why: string): QueryReading {
  return { kind: 'nothing', why };
}
