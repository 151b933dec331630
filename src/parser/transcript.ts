import type { PlacedStatement } from './build-command.js';
import type { CommentLine } from './comment-line.js';
import { type CodeLine, codeOf, cutLine, endOfLine } from './fence-body.js';
import { opensSession } from './opens-session.js';
import { placeStatements } from './place-statements.js';
import { readPrompt } from './prompts.js';
import { readShallowScript } from './read-shallow-script.js';

export interface Transcript {
  readonly statements: readonly PlacedStatement[];
  /** `# …` lines beside `$ ` prompts. */
  readonly comments: readonly CommentLine[];
  /** Lines typed at another place's prompt, in order. */
  readonly elsewhere: readonly CommentLine[];
  /** A command that does not parse. */
  readonly problem: { readonly message: string; readonly offset: number } | null;
  /** Has it a prompt at all? Without one, nothing in it is a command. */
  readonly prompted: boolean;
}

/** A command over more lines than this is one whose quote was never closed. */
const maxCommandLines = 200;

/** Takes a terminal session apart: what was typed here, what was typed elsewhere, what was printed. */
export function readTranscript(body: readonly CodeLine[], assigned: ReadonlySet<string>): Transcript {
  const lines = outdented(body);
  const prompts = lines.map(({ text }) => readPrompt(text));
  const lastHere = prompts.findLastIndex((prompt) => prompt?.kind === 'here');
  const statements: PlacedStatement[] = [];
  const comments: CommentLine[] = [];
  const elsewhere: CommentLine[] = [];
  let problem: Transcript['problem'] = null;
  let printing = false;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    const prompt = prompts[index] ?? null;
    if (line === undefined) continue;
    if (prompt?.kind === 'here') {
      const typed = typedLines(lines, index, prompt.length);
      const script = placeStatements(typed, assigned, index);
      statements.push(...script.statements);
      if (script.problem !== null) problem ??= { message: script.problem.message, offset: line.start };
      index += typed.length - 1;
      printing = script.statements.length > 0;
    } else if (prompt?.kind === 'hash' && lastHere >= 0 && !isRootPrompt(statements, index > lastHere)) {
      comments.push(shownLine(line, index, prompt.length));
      printing = false;
    } else if (prompt !== null) {
      elsewhere.push(shownLine(line, index, prompt.length));
      printing = false;
    } else if (printing) {
      show(statements, shownLine(line, index, 0));
    }
  }
  return {
    statements: statements.map(withoutBlankEnds),
    comments,
    elsewhere,
    problem,
    prompted: prompts.some((prompt) => prompt !== null),
  };
}

/** Behind `$ oc debug node/x`, with no `$ ` to follow, `# ` is what that other place greets with. */
function isRootPrompt(typed: readonly PlacedStatement[], isBehindAll: boolean): boolean {
  return isBehindAll && typed.some(({ code }) => opensSession(code));
}

/** Without the blanks that all its lines begin with: sessions are often pasted with a margin. */
function outdented(lines: readonly CodeLine[]): readonly CodeLine[] {
  const margins = lines
    .filter(({ text }) => text.trim() !== '')
    .map(({ text }) => /^[ \t]*/.exec(text)?.[0].length ?? 0);
  const margin = Math.min(...margins, 80);
  return margin === 0 ? lines : lines.map((line) => cutLine(line, Math.min(margin, line.text.length)));
}

/** The prompt's line and those that complete it: behind a backslash, inside a quote or a heredoc. */
function typedLines(lines: readonly CodeLine[], index: number, promptLength: number): readonly CodeLine[] {
  const prompt = lines[index];
  if (prompt === undefined) return [];
  const first = cutLine(prompt, promptLength);
  const typed = [first];
  for (const line of lines.slice(index + 1, index + maxCommandLines)) {
    if (!isUnfinished(codeOf(typed))) return typed;
    if (readPrompt(line.text)?.kind === 'here') break;
    typed.push(cutLine(line, /^>[ \t]/.exec(line.text)?.[0].length ?? 0));
  }
  return isUnfinished(codeOf(typed)) && !endsInBackslash(codeOf(typed)) ? [first] : typed;
}

function isUnfinished(code: string): boolean {
  if (endsInBackslash(code)) return true;
  return mayGoOn.test(code) && readShallowScript(code).problem !== null;
}

/** Quotes, brackets, heredocs, pipes and the words that open a block; most commands hold none. */
const mayGoOn = /['"`({<|&]|\b(?:if|then|for|while|until|case|do|select|function)\b/;

function endsInBackslash(code: string): boolean {
  return /(?<!\\)(?:\\\\)*\\$/.test(code);
}

function shownLine(line: CodeLine, index: number, skipped: number): CommentLine {
  const rest = cutLine(line, skipped);
  return { line: index, text: rest.text, start: rest.start, end: endOfLine(rest) };
}

/** What is printed belongs to the last command typed. */
function show(statements: PlacedStatement[], line: CommentLine): void {
  const last = statements.pop();
  if (last !== undefined) statements.push({ ...last, lastLine: line.line, shown: [...last.shown, line] });
}

function withoutBlankEnds(statement: PlacedStatement): PlacedStatement {
  const from = statement.shown.findIndex(({ text }) => text.trim() !== '');
  const to = statement.shown.findLastIndex(({ text }) => text.trim() !== '');
  const shown = from < 0 ? [] : statement.shown.slice(from, to + 1);
  const typedTo = statement.lastLine - statement.shown.length;
  return { ...statement, shown, lastLine: shown.at(-1)?.line ?? typedTo };
}
