import type { CheckQuery } from '../../checks/query-of.js';
import type { Clock, PrometheusAnswer, PrometheusQuery } from '../../executor/ports.js';
import type { PrometheusAccess } from './access.js';
import { getText } from './get-text.js';

/** Longer than any query that a dashboard would bear, shorter than a person's patience. */
const queryTimeoutMs = 10_000;

/** Asks a Prometheus over its HTTP API v1. Every way in which that can fail is an answer that says so. */
export function createQuery(
  access: PrometheusAccess,
  clock: Clock,
  timeoutMs: number = queryTimeoutMs,
): PrometheusQuery {
  return {
    async ask(question, signal) {
      const ended = new AbortController();
      const over = new AbortController();
      const either = AbortSignal.any([signal, over.signal]);
      const timeout = clock
        .sleep(timeoutMs, AbortSignal.any([signal, ended.signal]))
        .then((): PrometheusAnswer => {
          over.abort();
          return { kind: 'failed', why: `${access.url} did not answer within ${timeoutMs / 1000} s` };
        });
      try {
        return await Promise.race([getText(urlOf(access, question, timeoutMs), access, either), timeout]);
      } finally {
        ended.abort();
      }
    },
  };
}

/** For a run that was told of no Prometheus. */
export const noPrometheus: PrometheusQuery = {
  ask: async () => ({ kind: 'failed', why: 'no Prometheus is known: pass --prometheus URL' }),
};

function urlOf({ url }: PrometheusAccess, question: CheckQuery, timeoutMs: number): URL {
  if (question.kind === 'alerting-rules') return new URL(`${url}/api/v1/rules?type=alert`);
  const asked = new URL(`${url}/api/v1/query`);
  asked.searchParams.set('query', question.query);
  // Nobody waits for it any longer then.
  asked.searchParams.set('timeout', `${timeoutMs}ms`);
  return asked;
}
