import type { Json } from './json-path.js';
import { linesOf } from './lines-of.js';

/** One JSON text (RFC 8259), or null where the whole output is none: a word such as `Healthy` is not JSON. */
export function readJson(output: string): { readonly value: Json } | null {
  const trimmed = output.trim();
  if (!/^(?:[{["\d-]|null$|true$|false$)/.test(trimmed)) return null;
  return parse(trimmed);
}

/** Objects one a line, as `jq -c '.items[]'` prints them; null where any line is none. */
export function readJsonLines(output: string): readonly Json[] | null {
  if (!/^\s*[{[]/.test(output)) return null;
  const lines = linesOf(output);
  if (lines.length < 2) return null;
  const values: Json[] = [];
  for (const line of lines) {
    const reading = /^\s*[{[]/.test(line) ? parse(line.trim()) : null;
    if (reading === null) return null;
    values.push(reading.value);
  }
  return values;
}

/** A scalar as text, the way `jq -r` prints it; null for objects and arrays. */
export function scalarText(value: Json): string | null {
  if (value === null) return 'null';
  return typeof value === 'object' ? null : String(value);
}

export function isObject(value: Json | undefined): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parse(text: string): { readonly value: Json } | null {
  try {
    const value: Json = JSON.parse(text);
    return { value };
  } catch {
    return null;
  }
}
