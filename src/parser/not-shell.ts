import { findTool } from '../safety/find-tool.js';
import { isAssignment, type ShellNode } from '../script/shell-tree.js';
import { danglingFlag, foreignTexts, implausibleWords } from './foreign-words.js';
import { looksPrinted } from './line-shape.js';
import { readPrompt } from './prompts.js';

export interface NotShell {
  /** What the fence holds instead: `PromQL`. */
  readonly what: string;
  /** A command that was meant to run and would run wrongly: no plan may start over it. */
  readonly broken: boolean;
  /** Offset in the script. */
  readonly offset: number;
}

/** Why a script fence is no shell script, whatever Bash would make of it; null where nothing speaks against it. */
export function findNotShell(code: string, statements: readonly ShellNode[]): NotShell | null {
  const begin = firstCode(code);
  const foreign = foreignText(code.slice(begin));
  if (foreign !== undefined) return { what: foreign.name, broken: false, offset: begin };
  const own = new Set(statements.flatMap((node) => (node.kind === 'function' ? [node.name] : [])));
  for (const [index, statement] of statements.entries()) {
    const found = isTailOf(code, statement, statements[index - 1])
      ? { what: 'a command broken over lines without a backslash', broken: true, offset: statement.start }
      : inStatement(code, statement, own);
    if (found !== null) return found;
  }
  return null;
}

/** A text whose beginning is another language's. */
export function foreignText(text: string): (typeof foreignTexts)[number] | undefined {
  return foreignTexts.find(({ begins }) => begins.test(text));
}

/** Behind leading blank lines and comments. */
function firstCode(code: string): number {
  return /^(?:[ \t]*(?:#[^\n]*)?\n)*[ \t]*/.exec(code)?.[0].length ?? 0;
}

function inStatement(code: string, statement: ShellNode, own: ReadonlySet<string>): NotShell | null {
  const line = lineAt(code, statement.start);
  const prompt = readPrompt(line);
  if (/^[<>]/.test(line) || (prompt !== null && prompt.kind !== 'hash')) {
    return { what: 'prompts among its lines', broken: false, offset: statement.start };
  }
  for (const { word, literal, offset } of commandWords(statement)) {
    if (own.has(word)) continue;
    const what = notCalled(word, literal) ?? (isRow(word, line) ? 'a program’s output' : null);
    if (what !== null) return { what, broken: false, offset };
  }
  return null;
}

/** What a word is that no program is called by. */
function notCalled(word: string, literal: string | null): string | null {
  if (/\s/.test(literal ?? '') || /^(?:"[^"$]*\s|'[^']*\s)/.test(word)) return 'quoted text';
  return implausibleWords.find((candidate) => candidate.word.test(word))?.name ?? null;
}

/** Does the statement belong to the one above: a flag, a quoted value, or what that one's last flag asks for? */
function isTailOf(code: string, statement: ShellNode, above: ShellNode | undefined): boolean {
  const first = commandWords(statement).find(({ offset }) => offset === statement.start);
  if (first === undefined) return false;
  if (first.word.startsWith('-')) return true;
  if (above === undefined || !/^[ \t]*\n[ \t]*$/.test(code.slice(above.end, statement.start))) return false;
  if (/^['"]/.test(first.word) && /\s/.test(first.literal ?? '')) return true;
  // `df -h` is whole, and many indent as they please: what stands below must be no program as well.
  const isCalled = first.word.includes('/') || first.literal === null || findTool(first.word) !== null;
  if (isCalled || notCalled(first.word, first.literal) !== null) return false;
  return (
    danglingFlag.test(code.slice(above.start, above.end)) || indentAt(code, statement) > indentAt(code, above)
  );
}

function indentAt(code: string, { start }: ShellNode): number {
  return start - (code.lastIndexOf('\n', start - 1) + 1);
}

/** A row of a table, told from a command by its columns and by a first word that no tool bears. */
function isRow(word: string, line: string): boolean {
  const columns = line.trim().split(/\t+| {2,}/);
  return columns.length > 2 && looksPrinted(line) && !word.includes('/') && findTool(word) === null;
}

function lineAt(code: string, offset: number): string {
  const end = code.indexOf('\n', offset);
  return code.slice(offset, end < 0 ? code.length : end);
}

interface CalledWord {
  readonly word: string;
  readonly literal: string | null;
  readonly offset: number;
}

/** The words that would be looked up as programs, those in substitutions left aside. */
function commandWords(node: ShellNode): readonly CalledWord[] {
  switch (node.kind) {
    case 'simple': {
      const [first] = node.words;
      if (first === undefined || isAssignment(first)) return [];
      return [{ word: first.text, literal: first.literal, offset: first.start }];
    }
    default:
      return node.children.flatMap(commandWords);
  }
}
