import { argumentsOf } from '../safety/arguments.js';
import { feedOf } from '../safety/classify-redirect.js';
import { readTree } from '../script/read-tree.js';
import {
  type BlockNode,
  isAssignment,
  type ShellNode,
  type ShellWord,
  type SimpleNode,
} from '../script/shell-tree.js';
import { directWords, piecesOf, substitutedInArithmetic } from '../script/walk-tree.js';
import type { Act } from './call.js';
import { readWord } from './read-word.js';
import { setAll, settersByName, setVariables } from './set-variables.js';
import { walkCall } from './walk-call.js';
import type { Walker } from './walker.js';
import { assign, blur, knownToItself, type ShellValue, type World } from './world.js';

export interface Walk {
  readonly acts: readonly Act[];
  /** Where the next command runs. */
  readonly world: World;
}

/** Walks through a command in the order in which it runs: which tools it calls, where, and where that leaves the shell. */
export function walkCode(
  code: string,
  world: World,
  { where, functions }: Pick<Walker, 'where' | 'functions'>,
): Walk {
  const acts: Act[] = [];
  const walker: Walker = {
    where,
    functions,
    feed: { kind: 'none' },
    depth: 0,
    rounds: 1,
    see: (act) => void acts.push(act),
    walkText: (text, from, own) => walkAll(readTree(text), from, own),
  };
  const after = walkAll(readTree(code), world, walker);
  return { acts, world: after };
}

function walkAll(nodes: readonly ShellNode[], world: World, walker: Walker): World {
  return nodes.reduce((current, node) => walkNode(node, current, walker), world);
}

function walkNode(node: ShellNode, world: World, walker: Walker): World {
  for (const word of directWords(node)) walkSubstitutions(word, world, walker);
  switch (node.kind) {
    case 'simple':
      return walkSimple(node, world, walker);
    case 'sequence':
      return walkAll(node.children, world, walker);
    case 'and-or':
      return walkSome(node.children, world, walker);
    case 'pipeline':
      return walkPipeline(node.children, world, walker);
    case 'background':
      walkAll(node.children, world, walker);
      return world;
    case 'block':
      return walkBlock(node, world, { ...walker, feed: feedOf(node.redirects, walker.feed) });
    case 'function':
      return world;
  }
}

/** In a shell of its own, which leaves nothing behind. */
function walkSubstitutions(word: ShellWord, world: World, walker: Walker): void {
  for (const piece of piecesOf(word)) {
    if (piece.kind === 'substitution') walkAll(piece.nodes, world, { ...walker, feed: { kind: 'none' } });
  }
}

/** `cd x && git push`: what comes second runs behind the first, and what comes behind both cannot be sure of it. */
function walkSome([first, ...others]: readonly ShellNode[], world: World, walker: Walker): World {
  const certain = first === undefined ? world : walkNode(first, world, walker);
  return blur(certain, walkAll(others, certain, walker), walker.where);
}

function walkPipeline(members: readonly ShellNode[], world: World, walker: Walker): World {
  const [only] = members;
  if (members.length === 1 && only !== undefined) return walkNode(only, world, walker);
  for (const [index, member] of members.entries()) {
    walkNode(member, world, index === 0 ? walker : { ...walker, feed: { kind: 'unknown' } });
  }
  return world;
}

function walkBlock(node: BlockNode, world: World, walker: Walker): World {
  walkAll(substitutedInArithmetic(node.arithmetic), world, walker);
  switch (node.form) {
    case 'group':
      return walkAll(node.children, world, walker);
    case 'subshell':
    case 'coproc':
      walkAll(node.children, world, walker);
      return world;
    case 'for':
    case 'select':
      return walkLoop(node, world, walker);
    default:
      return node.children.reduce(
        (current, child) => blur(current, walkNode(child, current, walker), walker.where),
        world,
      );
  }
}

/** More rounds than these, those of the loops around it counted, are not looked at one by one. */
const mostRounds = 50;

/** A loop over names that are known is walked once for each. */
function walkLoop(node: BlockNode, world: World, walker: Walker): World {
  const { variable, children } = node;
  const rounds = roundsOf(node, world, walker);
  const inside = { ...walker, rounds: walker.rounds * rounds.length };
  const after = rounds.reduce(
    (current, value) =>
      walkAll(children, variable === null ? current : assign(current, variable, { value }), inside),
    world,
  );
  return blur(world, after, walker.where);
}

/** What the variable is in each round; one that nobody can tell where they are not known, or too many. */
function roundsOf({ form, variable, words }: BlockNode, world: World, walker: Walker): readonly ShellValue[] {
  const values = form === 'for' ? loopValues(words, world) : null;
  const isWalked = values !== null && values.length > 0 && values.length * walker.rounds <= mostRounds;
  return isWalked
    ? values.map((value) => ({ kind: 'known', value, setBy: walker.where }))
    : [knownToItself(`$${variable ?? '_'}`)];
}

/** null where they cannot be told before the loop runs. */
function loopValues(words: readonly ShellWord[], world: World): readonly string[] | null {
  const values = words.flatMap((word) => {
    const { literal } = readWord(word, world);
    if (literal === null || /[*?[]/.test(literal)) return [null];
    const splits = word.pieces.some(({ kind, quoting }) => kind === 'variable' && quoting === 'bare');
    if (splits) return literal.split(/\s+/).filter((part) => part !== '');
    return argumentsOf(word).length > 1 ? argumentsOf(word).map(({ skeleton }) => skeleton) : [literal];
  });
  const known = values.filter((value): value is string => value !== null);
  return known.length === values.length ? known : null;
}

function walkSimple(node: SimpleNode, world: World, walker: Walker): World {
  const [first] = node.words;
  const around = { ...walker, feed: feedOf(node.redirects, walker.feed) };
  if (first === undefined) return setAll(node.assignments, world, walker);
  const setter = isAssignment(first) ? undefined : settersByName.get(first.literal ?? '');
  if (setter !== undefined) return setVariables(setter, node.words.slice(1), { world, walker });
  const words = node.words.filter((word): word is ShellWord => !isAssignment(word));
  if (node.assignments.length === 0) {
    return walkCall(
      words.map((word) => readWord(word, world)),
      world,
      around,
    );
  }
  // `KUBECONFIG=x kubectl …`: for this call alone.
  const inner = setAll(node.assignments, world, walker, { exported: true });
  walkCall(
    words.map((word) => readWord(word, world)),
    inner,
    around,
  );
  return world;
}
