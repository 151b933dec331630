import { targetKeys } from '../model/target.js';
import type { ValidationProblem } from '../schema/validator.js';
import { nearestOf } from './nearest.js';

export interface PlacedProblem {
  /** Keys from the root of the front matter. */
  readonly path: readonly string[];
  readonly message: string;
  readonly hint: string;
}

const runbookKeys = ['title', 'owner', 'severity', 'stale-after', 'target', 'alerts', 'vars'];
const variableKeys = ['description', 'default', 'example', 'pattern', 'choices', 'secret', 'required'];

/** A schema's complaints, less those that only say that a variable might also have been left empty. */
export function describeProblems(problems: readonly ValidationProblem[]): readonly PlacedProblem[] {
  const isEcho = ({ keyword, params }: ValidationProblem) =>
    keyword === 'anyOf' || (keyword === 'type' && params.type === 'null');
  return problems.filter((problem) => !isEcho(problem)).map(describeProblem);
}

/** A schema's complaint in the words of the person who wrote the key, with its nearest known neighbour. */
function describeProblem(problem: ValidationProblem): PlacedProblem {
  const path = problem.instancePath.split('/').slice(1).map(unescaped);
  if (problem.keyword === 'additionalProperties') {
    return unknownKey(path, String(problem.params.additionalProperty));
  }
  if (problem.keyword === 'pattern' && path.at(-1) === 'stale-after') {
    return { path, message: 'stale-after is no span of days.', hint: 'Write it as 90d.' };
  }
  if (path[1] === 'target' && path.length > 2) {
    return { path, message: `target.${path[2]} pins nothing.`, hint: 'Write a name, or a list of names.' };
  }
  const message = `${path.slice(1).join('.') || 'runbook'} ${problem.message ?? 'is not as expected'}.`;
  return { path, message, hint: 'See `runbook schema front-matter`.' };
}

function unknownKey(path: readonly string[], key: string): PlacedProblem {
  const known = knownUnder(path);
  const near = nearestOf(key, known);
  const where = path.length === 1 ? 'runbook' : path.slice(1).join('.');
  return {
    path: [...path, key],
    message: `There is no key "${key}" under ${where}.`,
    hint: near === null ? `Known are ${known.join(', ')}.` : `Did you mean ${near}?`,
  };
}

function knownUnder(path: readonly string[]): readonly string[] {
  if (path.length === 1) return runbookKeys;
  return path[1] === 'target' ? targetKeys : variableKeys;
}

/** JSON Pointer's escapes. */
function unescaped(segment: string): string {
  return segment.replaceAll('~1', '/').replaceAll('~0', '~');
}
