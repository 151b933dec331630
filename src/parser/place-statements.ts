import type { Placeholder } from '../model/placeholder.js';
import type { ShellNode } from '../script/shell-tree.js';
import type { PlacedStatement } from './build-command.js';
import type { CommentLine } from './comment-line.js';
import { type CodeLine, codeOf, toDocument } from './fence-body.js';
import { readShallowScript } from './read-shallow-script.js';

export interface PlacedScript {
  readonly code: string;
  readonly statements: readonly PlacedStatement[];
  readonly nodes: readonly ShellNode[];
  /** Comments with a line of their own, outside statements. */
  readonly comments: readonly CommentLine[];
  readonly problem: { readonly message: string; readonly offset: number } | null;
}

/** Parses lines of code and says where in the document each statement and comment stands. `firstLine`: of its fence. */
export function placeStatements(
  lines: readonly CodeLine[],
  assigned: ReadonlySet<string>,
  firstLine = 0,
): PlacedScript {
  const code = codeOf(lines);
  const script = readShallowScript(code, assigned);
  const lineAt = lineCounter(code, firstLine);
  const starts = script.statements.map(({ start }) => start);
  const own: CommentLine[] = [];
  const trailing = new Map<number, CommentLine[]>();
  let tail: { line: number; column: number; index: number } | null = null;
  for (const comment of script.comments) {
    if (comment.insideStatement || isDirective(comment.text)) continue;
    const line = lineAt(comment.start);
    const column = comment.start - (code.lastIndexOf('\n', comment.start - 1) + 1);
    const placed = placedComment(comment, line, lines);
    const goesOn: boolean =
      comment.ownLine && tail !== null && tail.line === line - 1 && tail.column === column && column > 0;
    if (comment.ownLine && !goesOn) {
      own.push(placed);
      continue;
    }
    const index: number =
      goesOn && tail !== null ? tail.index : starts.findLastIndex((start) => start < comment.start);
    trailing.set(index, [...(trailing.get(index) ?? []), placed]);
    tail = { line, column, index };
  }
  const statements = script.statements.map(({ start, end }, index) => ({
    code: code.slice(start, end),
    firstLine: lineAt(start),
    lastLine: lineAt(Math.max(start, end - 1)),
    start: toDocument(lines, start),
    end: toDocument(lines, end),
    placeholders: script.placeholders
      .filter((hole) => hole.start >= start && hole.end <= end)
      .map((hole) => placedHole(hole, lines)),
    trailing: trailing.get(index) ?? [],
    shown: [],
  }));
  return {
    code,
    statements,
    nodes: script.statements.map(({ node }) => node),
    comments: own,
    problem: script.problem,
  };
}

function placedHole(hole: Placeholder, lines: readonly CodeLine[]): Placeholder {
  return { ...hole, start: toDocument(lines, hole.start), end: toDocument(lines, hole.end) };
}

function placedComment(
  { start, end, text }: { start: number; end: number; text: string },
  line: number,
  lines: readonly CodeLine[],
): CommentLine {
  return { line, text, start: toDocument(lines, start), end: toDocument(lines, end) };
}

/** `#!/bin/bash`, and words for linters, say nothing to an operator. */
function isDirective(text: string): boolean {
  return /^(?:!\s?\/|runbook-disable|shellcheck\s)/.test(text);
}

function lineCounter(code: string, firstLine: number): (offset: number) => number {
  const breaks = [...code.matchAll(/\n/g)].map(({ index }) => index);
  return (offset) => {
    let low = 0;
    let high = breaks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((breaks[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return firstLine + low;
  };
}
