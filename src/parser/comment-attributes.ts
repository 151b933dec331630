import type { RootContent } from 'mdast';
import { parse } from 'yaml';
import type { RawAttribute } from './info-string.js';

const comment = /^<!--\s*runbook:\s*(?<yaml>[\s\S]*?)\s*-->$/;

/**
 * `<!-- runbook: {timeout: 2m, interactive: true} -->`: attributes that stand unseen before a fence. null where the
 * node is no such comment, `unreadable` where it is one and its YAML is not a mapping.
 */
export function readCommentAttributes(
  node: RootContent | undefined,
): readonly RawAttribute[] | 'unreadable' | null {
  if (node?.type !== 'html') return null;
  const yaml = comment.exec(node.value.trim())?.groups?.yaml;
  if (yaml === undefined) return null;
  const value = parsed(yaml);
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return 'unreadable';
  return Object.entries(value).map(([key, entry]: [string, unknown]) => ({ key, value: asText(entry) }));
}

function parsed(yaml: string): unknown {
  try {
    return parse(yaml);
  } catch {
    return null;
  }
}

function asText(entry: unknown): string | null {
  if (entry === null) return null;
  if (Array.isArray(entry)) return entry.map(String).join(',');
  return typeof entry === 'object' ? JSON.stringify(entry) : String(entry);
}
