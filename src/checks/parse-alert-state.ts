import type { ParsedPredicate } from './parse-predicate.js';
import type { Scanner } from './scanner.js';

/** The states of an alerting rule in Prometheus' HTTP API v1. */
export const alertStates: readonly string[] = ['firing', 'pending', 'inactive'];

const negations = ['does not', 'must not', 'should not', 'not'];
const copulas = ['is', 'be'];

/** `firing`, `not firing`, `is not firing`: an alert needs no verb before its state. */
export function parseAlertState(scanner: Scanner): ParsedPredicate | null {
  const start = scanner.offset;
  const negatedBefore = scanner.oneOf(negations) !== null;
  const copula = scanner.oneOf(copulas);
  const negatedBehind = copula !== null && scanner.phrase('not');
  const state = negatedBefore && negatedBehind ? null : scanner.oneOf(alertStates);
  if (state !== null) return { negated: negatedBefore || negatedBehind, predicate: { kind: 'state', state } };
  scanner.miss(`a state of an alert: ${alertStates.join(', ')}`);
  scanner.reset(start);
  return null;
}
