import { argumentsOf } from '../safety/arguments.js';
import { findTool } from '../safety/find-tool.js';
import { type ParsedArguments, parseArguments } from '../safety/parse-arguments.js';
import { readTree } from '../script/read-tree.js';
import { isAssignment, type ShellWord, type SimpleNode } from '../script/shell-tree.js';
import { nodesOf } from '../script/walk-tree.js';

/** One program with its words, at any depth of a command; offsets are in the command's code. */
export interface Call {
  readonly tool: string;
  /** The subcommand, as far as the catalogue knows it: `app history`. */
  readonly path: readonly string[];
  /** The program's name first. */
  readonly words: readonly ShellWord[];
  /** null where a word stands for several arguments. `at` counts from the first word behind the name. */
  readonly given: ParsedArguments | null;
  readonly node: SimpleNode;
}

/** The calls of a command whose program the catalogue knows, in reading order; not those it carries (`… exec -- CMD`). */
export function callsIn(code: string): readonly Call[] {
  return readTree(code)
    .flatMap(nodesOf)
    .filter((node) => node.kind === 'simple')
    .flatMap(callOf);
}

function callOf(node: SimpleNode): readonly Call[] {
  const words = node.words.filter((word): word is ShellWord => !isAssignment(word));
  const [name, ...rest] = words;
  const tool = name?.literal == null ? null : findTool(name.literal);
  if (tool === null) return [];
  const each = rest.map(argumentsOf);
  const isPlain = each.every((values) => values.length === 1);
  const given = isPlain ? parseArguments(tool.rule, each.flat()) : null;
  return [{ tool: tool.name, path: given?.path ?? [], words, given, node }];
}
