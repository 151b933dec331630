import type { DocumentScript } from './script-of.js';
import type { ShellcheckComment } from './shellcheck-comment.js';

const levels = ['error', 'warning', 'info', 'style'] as const;

/** shellcheck's `--format=json1` (its man page: columns from 1, a tab is one), at the door. null for anything else. */
export function readComments(
  output: string,
  { indents }: DocumentScript,
): readonly ShellcheckComment[] | null {
  const comments = fieldOf(parsed(output), 'comments');
  if (!Array.isArray(comments)) return null;
  const read = comments.map(readComment);
  if (!read.every((comment) => comment !== null)) return null;
  return read.map((comment) => ({
    ...comment,
    column: comment.column + (indents.get(comment.line) ?? 0),
    endColumn: comment.endColumn + (indents.get(comment.endLine) ?? 0),
  }));
}

function readComment(value: unknown): ShellcheckComment | null {
  const number = (name: string) => {
    const field = fieldOf(value, name);
    return typeof field === 'number' ? field : null;
  };
  const [line, endLine, column, endColumn] = [
    number('line'),
    number('endLine'),
    number('column'),
    number('endColumn'),
  ];
  const code = number('code');
  const level = levels.find((each) => each === fieldOf(value, 'level'));
  const message = fieldOf(value, 'message');
  if (line === null || endLine === null || column === null || endColumn === null) return null;
  if (code === null || level === undefined || typeof message !== 'string') return null;
  return { line, endLine, column, endColumn, code, level, message };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? new Map(Object.entries(value)).get(name) : undefined;
}
