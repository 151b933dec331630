import type { FrontMatter } from '../model/front-matter.js';
import { type CommandWord, readWords } from '../script/read-words.js';
import type { Fill } from './fill-code.js';
import { findSubcommands } from './find-subcommands.js';

/** A declared example: the literal that a variable stands for. */
export interface Example {
  readonly name: string;
  readonly literal: string;
}

export function declaredExamples(declared: FrontMatter['vars']): readonly Example[] {
  return Object.entries(declared).flatMap(([name, { example }]) =>
    example === null || example === '' ? [] : [{ name, literal: example }],
  );
}

/**
 * Where a command's examples stand for their variable: as a whole argument, or as a whole part of one between
 * `=`, `/`, `,`, `:`; at a `-` never (1-language, Example values). Longer examples are looked for first.
 */
export function findExampleFills(code: string, examples: readonly Example[]): readonly Fill[] {
  const present = examples.filter(({ literal }) => code.includes(literal));
  if (present.length === 0) return [];
  const words = readWords(code);
  const subcommands = findSubcommands(words);
  const fills: Fill[] = [];
  for (const { name, literal } of present.toSorted((a, b) => b.literal.length - a.literal.length)) {
    for (const word of words) {
      if (word.kind === 'command' || subcommands.has(word)) continue;
      for (const start of occurrences(word, literal)) {
        const end = start + literal.length;
        const isTaken = fills.some((fill) => start < fill.end && fill.start < end);
        if (!isTaken && innermostAt(words, start) === word) fills.push({ start, end, shellName: name });
      }
    }
  }
  return fills;
}

function innermostAt(words: readonly CommandWord[], offset: number): CommandWord | undefined {
  const around = words.filter((word) => word.start <= offset && offset < word.end);
  return around.toSorted((a, b) => a.end - a.start - (b.end - b.start))[0];
}

/** Inside a text of several words, and in a heredoc, each of them counts as an argument. */
function occurrences(word: CommandWord, literal: string): readonly number[] {
  const escaped = literal.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const whole = new RegExp(`(?<=^|[=/,:\\s"'])${escaped}(?=$|[=/,:\\s"'])`, 'g');
  return [...word.text.matchAll(whole)].map((match) => word.start + match.index);
}

/** Lines of a code, from 0, in which an example is left that no variable has taken the place of. */
export function survivingLines(code: string, literal: string): readonly number[] {
  const escaped = literal.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const pattern = new RegExp(`(?<![A-Za-z0-9]|\\$\\{?)${escaped}(?![A-Za-z0-9])`, 'g');
  const found = [...code.matchAll(pattern)].map((match) => match.index);
  if (found.length === 0) return [];
  const words = readWords(code);
  const subcommands = findSubcommands(words);
  const isSpoken = (offset: number) => {
    const word = innermostAt(words, offset);
    return word?.text === literal && (word.kind === 'command' || subcommands.has(word));
  };
  const left = found.filter((offset) => !isSpoken(offset));
  return [...new Set(left.map((offset) => code.slice(0, offset).split('\n').length - 1))];
}
