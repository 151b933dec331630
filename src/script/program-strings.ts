import { type ProgramTool, programTools } from './programs.js';
import { isAssignment, type ShellWord, type SimpleNode } from './shell-tree.js';

/** Which parts of a command another program will read as code. */
export interface ProgramStrings {
  readonly words: ReadonlySet<ShellWord>;
  /** Heredocs and here-strings of the command are code. */
  readonly stdin: boolean;
  /** Words in this shell's own language, run on this machine: `bash -c '…'`, `eval '…'`. */
  readonly localShell: readonly ShellWord[];
}

const none: ProgramStrings = { words: new Set(), stdin: false, localShell: [] };

/** Wrappers that stay on this machine and keep the environment. */
const localWrappers = new Set([
  'command',
  'env',
  'exec',
  'nice',
  'nohup',
  'setsid',
  'sudo',
  'time',
  'timeout',
  'xargs',
]);
/** As an argument these are ordinary words. */
const builtins = new Set(['eval', 'trap']);

/** Finds the tool by name, behind wrappers too; in doubt a word counts as code. */
export function findProgramStrings(node: SimpleNode): ProgramStrings {
  const words = node.words.filter((word): word is ShellWord => !isAssignment(word));
  for (const [index, word] of words.entries()) {
    const name = (word.literal ?? '').replace(/^.*\//, '');
    const tool = Object.hasOwn(programTools, name) ? programTools[name] : undefined;
    if (tool === undefined || (index > 0 && builtins.has(name))) continue;
    const programs = programArguments(tool, words.slice(index + 1));
    const stdin = tool.stdin && programs.length === 0;
    if (programs.length === 0 && !stdin) continue;
    const isLocal = index === 0 || localWrappers.has(words[0]?.literal ?? '');
    return { words: new Set(programs), stdin, localShell: tool.shell && isLocal ? programs : [] };
  }
  return none;
}

function programArguments(tool: ProgramTool, rest: readonly ShellWord[]): readonly ShellWord[] {
  const byFlag = rest.flatMap((word, index) => flaggedProgram(tool, word, rest[index + 1]));
  if (byFlag.length > 0 || tool.positions === null) return byFlag;
  const { from, count } = tool.positions;
  const positionals: ShellWord[] = [];
  for (let index = 0; index < rest.length; index++) {
    const word = rest[index];
    if (word === undefined) break;
    const isFlag = word.skeleton.startsWith('-') && positionals.length <= from;
    if (isFlag && tool.valued.includes(word.skeleton)) index++;
    if (isFlag && tool.pairs?.includes(word.skeleton) === true) index += 2;
    if (!isFlag) positionals.push(word);
  }
  return positionals.slice(from, from + count);
}

function flaggedProgram(
  tool: ProgramTool,
  word: ShellWord,
  next: ShellWord | undefined,
): readonly ShellWord[] {
  for (const flag of tool.flags) {
    const isLong = flag.startsWith('--');
    const given = word.skeleton;
    if (given === flag || (!isLong && isBundle(given, flag))) return next === undefined ? [] : [next];
    if (isLong ? given.startsWith(`${flag}=`) : !tool.shell && given.startsWith(flag)) return [word];
  }
  return [];
}

/** `-lc`, `-Atc`: the flag that takes the program stands last. */
function isBundle(given: string, flag: string): boolean {
  return /^-[A-Za-z]+$/.test(given) && flag.length === 2 && given.endsWith(flag.slice(1));
}
