import { followPath, type Json, toExpression } from './json-path.js';
import { isObject } from './read-json.js';

/** What a path leads to; `undefined` stands for a member gone through that has nothing there. */
export type Found = readonly (Json | undefined)[];

const quoted = String.raw`"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'`;
const brackets = String.raw`\[(?:[^[\]"']|${quoted}|\[(?:[^[\]"']|${quoted})*\])*\]`;
const segments = new RegExp(
  String.raw`\.\.(?:\*|[^.[\]]+|${brackets})|\.(?:\*|[^.[\]]+)|${brackets}|.`,
  'gs',
);

/**
 * As `followPath`, and where a path goes through many it also tells those that lack the rest of it: of two pods, one of
 * them without a phase, not every phase is Running. Null where it is no path.
 */
export function followMany(document: Json, path: string): Found | null {
  const whole = followPath(document, path);
  const expression = toExpression(path);
  if (whole === null || expression === null) return whole;
  const steps = expression.slice(1).match(segments) ?? [];
  // Behind `..` nobody knows what was to be there, and a filter with `$` in it looks at the whole document.
  if (steps.every(isSingular) || steps.some((step) => step.startsWith('..') || step.includes('$')))
    return whole;
  let found: Found = [document];
  for (const step of steps) found = found.flatMap((value) => follow(value, step));
  return found;
}

function follow(value: Json | undefined, step: string): Found {
  if (value === undefined) return [undefined];
  if (!isSingular(step)) {
    const isMany = Array.isArray(value) || isObject(value);
    return isMany ? (followPath(value, `$${step}`) ?? []) : [undefined];
  }
  const next = followPath(value, `$${step}`) ?? [];
  return next.length === 0 ? [undefined] : next;
}

/** `.name`, `["name"]`, `[0]`: one member, or none. */
function isSingular(step: string): boolean {
  return /^\.[^.*]/.test(step) || /^\[\s*(?:-?\d+|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')\s*\]$/.test(step);
}
