import { type JsonValue, query } from 'jsonpath-rfc9535';

export type Json = JsonValue;

const segment =
  /\.?\[\s*(?:\*\s*)?\]|\.?\[\s*(-?\d*(?::-?\d*)?)\s*\]|\.?\[\s*("(?:[^"\\]|\\.)*"|'[^']*')\s*\]|\."((?:[^"\\]|\\.)*)"|\.([A-Za-z_][\w-]*)|\?/y;

/**
 * The values a path leads to, in document order: jq's `.items[].status.phase`, `.a["b c"]`, `.[-1]`, or RFC 9535's
 * `$.items[*].id`. Null where it is no path.
 */
export function followPath(document: Json, path: string): readonly Json[] | null {
  const expression = toExpression(path);
  if (expression === null) return null;
  try {
    return query(document, expression);
  } catch {
    return null;
  }
}

/** A path as RFC 9535 spells it; null where it is neither that nor jq's. */
export function toExpression(path: string): string | null {
  return path.startsWith('$') ? path : toRfc9535(path);
}

export function isPath(path: string): boolean {
  return followPath(null, path) !== null;
}

/** jq writes names with dots and "every element" as `[]`; RFC 9535 has `$['name']` and `[*]`. */
function toRfc9535(path: string): string | null {
  if (path === '') return null;
  if (path === '.') return '$';
  let expression = '$';
  segment.lastIndex = 0;
  while (segment.lastIndex < path.length) {
    const match = segment.exec(path);
    if (match === null) return null;
    const [whole, index, quoted, dotted, name] = match;
    if (index === '') return null;
    expression += whole === '?' ? '' : selector(index, quoted, dotted ?? name);
  }
  return expression;
}

function selector(index: string | undefined, quoted: string | undefined, name: string | undefined): string {
  if (index !== undefined) return `[${index}]`;
  if (quoted !== undefined) return `[${quoted}]`;
  return name === undefined ? '[*]' : `["${name}"]`;
}
