import { type Argument, toCode } from '../safety/arguments.js';
import { type CarriedProgram, findCarried } from '../safety/carried.js';
import { findTool } from '../safety/find-tool.js';
import { type ParsedArguments, parseArguments } from '../safety/parse-arguments.js';
import { hole } from '../script/shell-tree.js';
import type { Call } from './call.js';
import { changeFolder } from './change-folder.js';
import { environmentFor } from './environment-for.js';
import { type ReadWord, toValue } from './read-word.js';
import { settersByName } from './set-variables.js';
import { switchPlace } from './switch-place.js';
import { placeFlags, scriptRunners } from './tools.js';
import type { Walker } from './walker.js';
import { assign, knownLater, knownToItself, type ShellValue, type Unsure, type World } from './world.js';

const deepest = 12;

/** One call, and the calls it passes on; what it leaves behind in the shell. */
export function walkCall(words: readonly ReadWord[], world: World, walker: Walker): World {
  const [first, ...rest] = words;
  if (first === undefined) return world;
  const name = first.literal;
  const hide = (program: string): World => {
    walker.see({ kind: 'hidden', program, world });
    return world;
  };
  if (name === null || walker.depth > deepest) return hide('a program that is known only when it runs');
  const body = walker.functions.get(name);
  if (body !== undefined)
    return walker.walkText(body, world, { ...without(walker, name), depth: walker.depth + 1 });
  if (name === '.' || name === 'source') return sourced(hide(rest[0]?.literal ?? name), name, walker);
  // Behind `command` or `builtin` it is no word for the reader of assignments.
  if (settersByName.has(name)) return sourced(world, name, walker);
  const moved = changeFolder(name, rest, { world, where: walker.where });
  if (moved !== null) return moved;
  const tool = findTool(name);
  if (tool === null) return hide(name);
  const valued = [...(tool.rule.valued ?? []), ...(placeFlags[tool.name] ?? [])];
  const given = parseArguments({ ...tool.rule, valued }, rest);
  const call = callOf(tool.name, given, { words: rest, world });
  walker.see({ kind: 'call', call });
  const carried = findCarried(given, walker.feed);
  if (carried.length === 0 && scriptRunners.has(tool.name)) return hide(tool.name);
  if (carried.length > 0) return walkCarried(carried, call, { words: rest, walker });
  return switchPlace(call, walker.where);
}

/** A function may call itself, and a program of its own name. */
function without(walker: Walker, name: string): Walker {
  return { ...walker, functions: new Map([...walker.functions].filter(([each]) => each !== name)) };
}

/** What runs in this very shell unread may set anything. */
function sourced(world: World, name: string, { where }: Walker): World {
  return { ...world, veil: knownLater(`${name} in ${where}`) };
}

interface Given {
  readonly words: readonly ReadWord[];
  readonly world: World;
}

function callOf(tool: string, given: ParsedArguments, { words, world }: Given): Call {
  const gaps = new Map<Argument, Unsure | null>(words.map((word) => [word, word.gap]));
  const flags = given.flags.map(({ name, value, at, global }) => {
    const gap = words[at]?.gap ?? words[at + 1]?.gap ?? null;
    return { name, value: flagText(name, value, gap), global };
  });
  return {
    tool,
    words: [
      ...given.path.map((value): ShellValue => ({ kind: 'known', value, setBy: null })),
      ...given.arguments.map((word) => toValue({ ...word, gap: gaps.get(word) ?? null }, null)),
    ],
    flags,
    world,
  };
}

function flagText(name: string, value: string | null, gap: Unsure | null): ShellValue {
  if (value === null) return { kind: 'unset' };
  if (!value.includes(hole)) return { kind: 'known', value, setBy: null };
  return gap ?? knownToItself(name);
}

interface Passing {
  readonly words: readonly ReadWord[];
  readonly walker: Walker;
}

/** Builtins that run what they are given in this very shell. */
const inThisShell: ReadonlySet<string> = new Set(['command', 'builtin', 'exec', 'eval']);

function walkCarried(programs: readonly CarriedProgram[], call: Call, { words, walker }: Passing): World {
  const { world } = call;
  const inner = environmentFor(call, words);
  const after = programs.map((each) => walkProgram(each, inner, { words, walker }));
  return (inThisShell.has(call.tool) ? after[0] : undefined) ?? world;
}

function walkProgram(
  { carry, program, feed }: CarriedProgram,
  world: World,
  { words, walker }: Passing,
): World {
  // On another machine or in a container other files say where a tool turns.
  if (carry.remote === true) return world;
  const inside: Walker = { ...walker, feed, depth: walker.depth + 1 };
  switch (program.kind) {
    case 'words': {
      const own = words.filter((word) => program.words.includes(word));
      return walkCall(own, world, inside);
    }
    case 'text': {
      if (carry.as !== 'shell' && carry.as !== 'command') return world;
      const gap = words.find((word) => word.gap !== null)?.gap ?? unread;
      return walker.walkText(toCode(program.text), assign(world, '_', { value: gap }), inside);
    }
    case 'unknown':
      walker.see({ kind: 'hidden', program: 'a script on standard input', world });
      return world;
  }
}

const unread = knownToItself('what stands in its text');
