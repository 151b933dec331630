import type { ToolLock } from '../model/generated/schemas.js';

/** Characters of a line that still is read at a glance. */
const widest = 100;

/**
 * The text of a lock: a line for each flag, so that a change to one is a change to one line. Surfaces are sealed, and so
 * in order; tools are put in order here.
 */
export function printLock(lock: ToolLock): string {
  const tools = Object.fromEntries(Object.entries(lock.tools).sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${print({ schemaVersion: lock.schemaVersion, tools }, 0)}\n`;
}

function print(value: unknown, depth: number): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item) => print(item, depth + 1)).join(', ')}]`;
  const entries = Object.entries(value);
  if (entries.length === 0) return '{}';
  const isLeaf = entries.every(([, each]) => typeof each !== 'object' || Array.isArray(each));
  const line = `{ ${entries.map(([key, each]) => `${JSON.stringify(key)}: ${print(each, 0)}`).join(', ')} }`;
  if (isLeaf && depth > 2 && line.length + 2 * depth <= widest) return line;
  const indent = '  '.repeat(depth + 1);
  const lines = entries.map(([key, each]) => `${indent}${JSON.stringify(key)}: ${print(each, depth + 1)}`);
  return `{\n${lines.join(',\n')}\n${'  '.repeat(depth)}}`;
}
