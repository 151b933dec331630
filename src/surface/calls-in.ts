import { argumentsOf, toCode } from '../safety/arguments.js';
import { type CarriedProgram, findCarried } from '../safety/carried.js';
import { findPlugin } from '../safety/find-plugin.js';
import { findTool } from '../safety/find-tool.js';
import { type ParsedArguments, parseArguments } from '../safety/parse-arguments.js';
import { readTree } from '../script/read-tree.js';
import { isAssignment, type ShellWord } from '../script/shell-tree.js';
import { nodesOf } from '../script/walk-tree.js';
import type { Call, CallWord } from './call.js';

/** Programs in programs; what is deeper was not written by a person. */
const deepest = 6;

/**
 * Every call of a command, in reading order: those in substitutions, behind `sudo` and `xargs`, in `kubectl exec … --`
 * and in `bash -c '…'` too. Offsets are in `code`, which may hold placeholders. Never throws.
 */
export function callsIn(code: string): readonly Call[] {
  return callsInCode(code, (word) => word, 0);
}

/** Where a word of an inner program stands in the outermost code. */
type Placing = (word: CallWord) => CallWord;

function callsInCode(code: string, place: Placing, depth: number): readonly Call[] {
  return readTree(code)
    .flatMap(nodesOf)
    .flatMap((node) => {
      if (node.kind !== 'simple') return [];
      const words = node.words.filter((word): word is ShellWord => !isAssignment(word));
      return callsOf(words.flatMap(placedWords).map(place), depth);
    });
}

function placedWords(word: ShellWord): readonly CallWord[] {
  const { start, end, text } = word;
  return argumentsOf(word).map((argument) => ({ ...argument, start, end, text }));
}

function callsOf(words: readonly CallWord[], depth: number): readonly Call[] {
  const [name, ...rest] = words;
  if (name === undefined || name.literal === null || depth > deepest) return [];
  const found = findTool(name.literal);
  if (found === null) return [{ tool: name.literal, name, words: rest }];
  const plugin = findPlugin(found.rule, rest);
  if (plugin !== null) return callsOf([{ ...name, literal: plugin.name }, ...plugin.rest], depth);
  const given = parseArguments(found.rule, rest);
  const carried = findCarried(given, { kind: 'none' });
  const inner = carried.flatMap((program) => carriedCalls(program, rest, depth + 1));
  // Which words are the tool's own hangs on a flag that the catalogue does not know.
  const isGuess = given.doubtful && carried.some(({ carry }) => carry.from !== undefined);
  return isGuess ? inner : [{ tool: found.name, name, words: ownWords(given, carried, rest) }, ...inner];
}

function ownWords(
  given: ParsedArguments<CallWord>,
  carried: readonly CarriedProgram<CallWord>[],
  rest: readonly CallWord[],
): readonly CallWord[] {
  // `bash script.sh -n`: behind the first argument nothing is a flag of the tool.
  const behind = given.rule.optionsFirst === true ? given.from(1) : [];
  const passedOn = carried.flatMap(({ carry, program }) => {
    if (program.kind === 'words') return program.words;
    return carry.from === undefined ? [] : given.from(carry.from);
  });
  const notOwn = new Set([...behind, ...passedOn]);
  return rest.filter((word) => !notOwn.has(word));
}

function carriedCalls(
  { carry, program }: CarriedProgram<CallWord>,
  rest: readonly CallWord[],
  depth: number,
): readonly Call[] {
  if (program.kind === 'words') return callsOf(program.words, depth);
  const isShell = carry.as === 'shell' || carry.as === 'command';
  if (program.kind === 'unknown' || !isShell || depth > deepest) return [];
  return callsInCode(toCode(program.text), placingIn(program.text, rest), depth);
}

/** Exact where the program stands in one word as it is; else the words that hold it. */
function placingIn(program: string, rest: readonly CallWord[]): Placing {
  const holder = rest.find((word) => word.skeleton.endsWith(program));
  const offset = holder?.text.indexOf(program) ?? -1;
  if (holder !== undefined && offset !== -1) {
    const by = holder.start + offset;
    return (word) => ({ ...word, start: word.start + by, end: word.end + by });
  }
  const [start, end] = [(holder ?? rest[0])?.start ?? 0, (holder ?? rest.at(-1))?.end ?? 0];
  return (word) => ({ ...word, start, end });
}
