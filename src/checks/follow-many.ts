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
  const steps = stepsOf(path);
  // Behind `..` nobody knows what was to be there, and a filter with `$` in it looks at the whole document.
  const isPlain = !steps.some((step) => step.startsWith('..') || step.includes('$'));
  if (whole === null || !isPlain || trunkOf(path) === null) return whole;
  let found: Found = [document];
  for (const step of steps) found = found.flatMap((value) => follow(value, step));
  return found;
}

/** The path up to where it first goes through many (`[]`, `*`, a slice, a filter); null where it leads to one place. */
export function trunkOf(path: string): string | null {
  const steps = stepsOf(path);
  const many = steps.findIndex((step) => !isSingular(step));
  return many === -1 ? null : `$${steps.slice(0, many).join('')}`;
}

function stepsOf(path: string): readonly string[] {
  return toExpression(path)?.slice(1).match(segments) ?? [];
}

function follow(value: Json | undefined, step: string): Found {
  if (value === undefined) return [undefined];
  const next = followPath(value, `$${step}`) ?? [];
  // What has members and none of them chosen adds nothing; what has none to go through lacks them.
  const isNone = !isSingular(step) && (Array.isArray(value) || isObject(value));
  return next.length === 0 && !isNone ? [undefined] : next;
}

/** `.name`, `["name"]`, `[0]`: one member, or none. */
function isSingular(step: string): boolean {
  return /^\.[^.*]/.test(step) || /^\[\s*(?:-?\d+|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')\s*\]$/.test(step);
}
