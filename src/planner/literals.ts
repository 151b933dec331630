import { type CommandWord, readWords } from '../script/read-words.js';
import { findSubcommands } from './find-subcommands.js';

/** Something in a command that is meant for this very case: a name, a number, a moment. */
export interface Literal {
  readonly text: string;
  /** Offset in the text it was found in. */
  readonly start: number;
  /** A date or a time of day. */
  readonly isMoment: boolean;
}

/** The literals among a command's arguments: no subcommand, no flag's name; heredocs and inner strings count. */
export function findLiterals(code: string): readonly Literal[] {
  const words = readWords(code);
  const subcommands = findSubcommands(words);
  const outermost = words.filter(
    (word) =>
      !words.some(
        (other) =>
          other !== word && other.start <= word.start && other.end >= word.end && isInside(word, other),
      ),
  );
  return outermost.flatMap((word) => {
    if (word.kind === 'command' || subcommands.has(word)) return [];
    const { whole, parts } = candidates(word);
    const at = (isMoment: boolean) => (found: Found) => ({
      text: found.text,
      start: word.start + found.index,
      isMoment,
    });
    const found = [...whole.map(at(false)), ...findMoments(word.text).map(at(true)), ...parts.map(at(false))];
    return found.filter(({ text }) => !isOrdinary(text));
  });
}

function isInside(word: CommandWord, other: CommandWord): boolean {
  return other.end - other.start > word.end - word.start;
}

interface Found {
  readonly text: string;
  readonly index: number;
}

interface Candidates {
  readonly whole: readonly Found[];
  readonly parts: readonly Found[];
}

/** An argument counts whole, and in the parts that name something; of a longer text only those do. */
function candidates(word: CommandWord): Candidates {
  const text = word.text.replace(/\$\([^()]*\)|`[^`]*`|\$\{[^}]*\}|\$\w+|<[^<>\s]+>|\{\{[^}]*\}\}/g, (hole) =>
    ' '.repeat(hole.length),
  );
  if (word.kind === 'heredoc-body' || /\s/.test(text.trim()) || text !== word.text) {
    return { whole: [], parts: names(text, 0) };
  }
  const plain = text.replace(/^(["'])(.*)\1$/s, '$2');
  const flag = /^--?[A-Za-z][\w.-]*(=|$)/.exec(plain);
  const value = flag === null ? plain : flag[1] === '=' ? plain.slice(flag[0].length) : '';
  if (value === '' || value.startsWith('-')) return { whole: [], parts: [] };
  const index = (text.length - plain.length) / 2 + plain.length - value.length;
  const assigned = /^[\w.-]+=/.exec(value)?.[0].length ?? 0;
  return {
    whole: [
      { text: value, index },
      { text: value.slice(assigned), index: index + assigned },
    ],
    parts: names(value, index),
  };
}

/** Words that could name one thing among many: they hold a digit, or are put together with `-`, `.`, `/`, `_`. */
function names(text: string, index: number): readonly Found[] {
  const tokens = [...text.matchAll(/[\w@:./-]+/g)];
  return tokens.flatMap((token) => {
    const whole = { text: token[0].replace(/^[:-]+|[.:/-]+$/g, ''), index: index + token.index };
    const parts = [...token[0].matchAll(/[\w.-]+/g)].map((part) => ({
      text: part[0].replace(/^[.-]+|[.-]+$/g, ''),
      index: index + token.index + part.index,
    }));
    return [whole, ...parts].filter((found) => /\d|\w[-./_:]\w/.test(found.text));
  });
}

const moment =
  /\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}(?::?\d{2})?)?)?|(?<![\d:.])(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?![\d:])/g;

function findMoments(text: string): readonly Found[] {
  return [...text.matchAll(moment)].map((match) => ({ text: match[0], index: match.index }));
}

/** Settings and conventions rather than names: nobody borrows `true`, or `origin`. */
function isOrdinary(text: string): boolean {
  return (
    !/[A-Za-z0-9]/.test(text) ||
    /^(?:true|false|yes|no|on|off|none|null|all|json|yaml|wide|origin|HEAD|-)$/i.test(text)
  );
}
