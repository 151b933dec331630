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
  const text = code.slice(begin);
  const foreign = foreignTexts.find(({ begins }) => begins.test(text));
  if (foreign !== undefined) return { what: foreign.name, broken: false, offset: begin };
  for (const [index, statement] of statements.entries()) {
    const above = statements[index - 1];
    const touches = above !== undefined && /^[ \t]*\n[ \t]*$/.test(code.slice(above.end, statement.start));
    const before = touches ? code.slice(above.start, above.end) : null;
    const found = inStatement(code, statement, before);
    if (found !== null) return found;
  }
  return null;
}

/** Behind leading blank lines and comments. */
function firstCode(code: string): number {
  return /^(?:[ \t]*(?:#[^\n]*)?\n)*[ \t]*/.exec(code)?.[0].length ?? 0;
}

function inStatement(code: string, statement: ShellNode, before: string | null): NotShell | null {
  const line = lineAt(code, statement.start);
  const prompt = readPrompt(line.trimStart());
  if (/^[<>]/.test(line.trimStart()) || (prompt !== null && prompt.kind !== 'hash')) {
    return { what: 'prompts among its lines', broken: false, offset: statement.start };
  }
  for (const { word, literal, offset } of commandWords(statement)) {
    if (isTail(word, literal, before)) return { what: wrapped, broken: true, offset };
    if (/\s/.test(literal ?? '') || /^(?:"[^"$]*\s|'[^']*\s)/.test(word))
      return { what: 'quoted text', broken: false, offset };
    const row = implausibleWords.find((candidate) => candidate.word.test(word));
    if (row !== undefined) return { what: row.name, broken: false, offset };
    if (isRow(word, line)) return { what: 'a program’s output', broken: false, offset };
  }
  return null;
}

const wrapped = 'a command broken over lines without a backslash';

/** A flag, a quoted value, or whatever stands behind a line that asks for more. */
function isTail(word: string, literal: string | null, before: string | null): boolean {
  if (word.startsWith('-')) return true;
  if (before === null) return false;
  return isCutOff(word, before) || (/^['"]/.test(word) && /\s/.test(literal ?? ''));
}

/** `df -h` is whole: what stands directly below must be no program for the flag above to ask for it. */
function isCutOff(word: string, before: string): boolean {
  return danglingFlag.test(before) && findTool(word) === null && !word.includes('/');
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
