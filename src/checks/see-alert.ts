import type { Json } from './json-path.js';
import { isObject, readJson } from './read-json.js';
import { type Sight, seenText, sight } from './seen.js';

/**
 * The states of the alerting rules of one name in a body of Prometheus' `/api/v1/rules?type=alert` (HTTP API v1):
 * `firing`, `pending`, `inactive`. That list also knows what is quiet, so that a misspelt name is told from silence.
 */
export function seeAlert(name: string, response: string | undefined): Sight {
  if (response === undefined) return { kind: 'nothing', why: 'Prometheus was not asked' };
  const body = readJson(response)?.value;
  const data = isObject(body) && body.status === 'success' ? body.data : undefined;
  if (!isObject(data) || !Array.isArray(data.groups))
    return { kind: 'nothing', why: 'Prometheus did not answer with its rules' };
  const states = data.groups.flatMap(rulesOf).flatMap((rule) => stateOf(rule, name));
  return sight(
    states.map((state) => seenText(state, name)),
    `Prometheus has no alerting rule named ${name}`,
  );
}

function rulesOf(group: Json): readonly Json[] {
  return isObject(group) && Array.isArray(group.rules) ? group.rules : [];
}

function stateOf(rule: Json, name: string): readonly string[] {
  if (!isObject(rule) || rule.name !== name || typeof rule.state !== 'string') return [];
  // One that was never evaluated, or not without an error, is "inactive" whatever the system does.
  return rule.health === undefined || rule.health === 'ok' ? [rule.state] : ['NaN'];
}
