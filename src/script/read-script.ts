import type { Placeholder } from '../model/placeholder.js';
import { buildStatement } from './build-tree.js';
import type { CommentRange } from './comments.js';
import { type OpenScript, openScript } from './open-script.js';
import type { ShellProblem } from './parse-shell.js';
import type { ShellNode } from './shell-tree.js';
import { nodesOf, redirectsOf } from './walk-tree.js';

export interface ScriptReading {
  readonly statements: readonly Statement[];
  readonly comments: readonly ScriptComment[];
  /** The first thing Bash would not parse, or would only let pass; null where all is well. */
  readonly problem: ShellProblem | null;
  /** Of the whole script: who needs those of a statement need not read it again. */
  readonly placeholders: readonly Placeholder[];
}

/** One top-level statement with its heredoc bodies and a trailing `&`, without a trailing `;`. */
export interface Statement {
  readonly start: number;
  readonly end: number;
  readonly node: ShellNode;
}

export interface ScriptComment {
  /** At the `#`. */
  readonly start: number;
  /** Before the line's end. */
  readonly end: number;
  /** Without the `#` and one blank behind it. */
  readonly text: string;
  /** Nothing but blanks before it on its line. */
  readonly ownLine: boolean;
  readonly insideStatement: boolean;
}

/** Reads a script's statements and comments. Offsets are UTF-16 in `source`. Never throws. */
export function readScript(source: string, assigned?: ReadonlySet<string>): ScriptReading {
  const open = openScript(source, assigned);
  const statements = readStatements(open);
  const comments = open.comments.map((comment) => readComment(comment, open, statements));
  return { statements, comments, problem: open.parsed.problem, placeholders: open.placeholders };
}

/** Statements whose heredocs reach over the next one (`a <<E; b`) cannot be taken apart and are one. */
function readStatements({ source, parsed, frame }: OpenScript): readonly Statement[] {
  const statements: Statement[] = [];
  const hasHeredoc = source.includes('<<');
  for (const raw of parsed.script.commands) {
    const node = buildStatement(raw, frame);
    const end = Math.max(frame.endAt(raw.end), hasHeredoc ? heredocEnd(node) : 0);
    const last = statements.at(-1);
    if (last === undefined || node.start >= last.end) {
      statements.push({ start: node.start, end, node });
      continue;
    }
    const joined = { start: last.start, end: Math.max(last.end, end) };
    const children = [...(last.node.kind === 'sequence' ? last.node.children : [last.node]), node];
    statements[statements.length - 1] = { ...joined, node: { kind: 'sequence', ...joined, children } };
  }
  return statements;
}

function heredocEnd(node: ShellNode): number {
  const ends = nodesOf(node).flatMap((each) =>
    redirectsOf(each).map(({ heredoc }) => heredoc?.closedAt ?? heredoc?.body.end ?? 0),
  );
  return Math.max(0, ...ends);
}

function readComment(
  range: CommentRange,
  { source, frame }: OpenScript,
  statements: readonly Statement[],
): ScriptComment {
  const start = frame.at(range.start);
  const lineStart = source.lastIndexOf('\n', start - 1) + 1;
  const end = frame.endAt(range.end);
  return {
    start,
    end,
    text: source
      .slice(start + 1, end)
      .replace(/^[ \t]/, '')
      .trimEnd(),
    ownLine: source.slice(lineStart, start).trim() === '',
    insideStatement: statements.some((each) => each.start < start && start < each.end),
  };
}
