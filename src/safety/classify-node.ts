import type { Classification, CredentialsOut } from '../model/safety-class.js';
import {
  type BlockNode,
  isAssignment,
  type ShellNode,
  type ShellWord,
  type SimpleNode,
} from '../script/shell-tree.js';
import { directWords, piecesOf, redirectsOf, substitutedInArithmetic } from '../script/walk-tree.js';
import { argumentsOf } from './arguments.js';
import { calm, mergeAssessments } from './assessment.js';
import { classifyCall } from './classify-call.js';
import { classifyRedirect, feedOf, outputOf } from './classify-redirect.js';
import type { Surroundings } from './surroundings.js';

/** The class of a shell tree: the worst of its commands, redirections and substitutions. */
export function classifyNode(node: ShellNode, around: Surroundings): Classification {
  const own = [
    ...directWords(node).map((word) => classifyWord(word, around)),
    ...redirectsOf(node).map((redirect) => classifyRedirect(redirect, around)),
  ];
  switch (node.kind) {
    case 'simple':
      return mergeAssessments([...own, classifySimple(node, around)]);
    case 'function':
      return calm;
    case 'pipeline':
      return classifyPipeline(node.children, around);
    case 'background':
      return inBackground(mergeAssessments(node.children.map((child) => classifyNode(child, around))));
    case 'block':
      return mergeAssessments([...own, classifyBlock(node, around)]);
    case 'and-or':
    case 'sequence':
      return mergeAssessments(node.children.map((child) => classifyNode(child, around)));
  }
}

/** What runs while a word is expanded; `<(…)` too. */
function classifyWord(word: ShellWord, around: Surroundings): Classification {
  const inner: Surroundings = { ...around, feed: { kind: 'none' } };
  const pieces = piecesOf(word).flatMap((piece) => (piece.kind === 'substitution' ? [piece] : []));
  return mergeAssessments(
    pieces.map((piece) => {
      const own = mergeAssessments(piece.nodes.map((node) => classifyNode(node, inner)));
      const isRead = piece.form === 'process' || piece.quoting === 'heredoc';
      return isRead ? own : { ...own, credentials: takenFrom(own.credentials) };
    }),
  );
}

/** What `$(…)` prints is an argument or a value; what went into a command inside it is gone. */
function takenFrom(inside: CredentialsOut): CredentialsOut {
  return inside === 'printed' ? 'taken' : 'none';
}

function classifySimple(node: SimpleNode, around: Surroundings): Classification {
  // `export A=$(…)`: the value was looked at with the other words.
  const words = node.words.filter((word): word is ShellWord => !isAssignment(word)).flatMap(argumentsOf);
  return classifyCall(words, { ...around, feed: feedOf(node.redirects, around.feed) });
}

/** Each member reads what the one before it prints. */
function classifyPipeline(members: readonly ShellNode[], around: Surroundings): Classification {
  const parts: Classification[] = [];
  let feed = around.feed;
  for (const member of members) {
    parts.push(classifyNode(member, { ...around, feed }));
    feed = outputOf(member);
  }
  return mergeAssessments(parts);
}

function classifyBlock(node: BlockNode, around: Surroundings): Classification {
  const feed = feedOf(node.redirects, around.feed);
  const asked = substitutedInArithmetic(node.arithmetic);
  const inner = [...asked, ...node.children].map((child) => classifyNode(child, { ...around, feed }));
  const merged = mergeAssessments(inner);
  if (node.form === 'select') return { ...merged, interactive: merged.interactive || feed.kind === 'none' };
  return { ...merged, neverEnds: merged.neverEnds || loopsForEver(node) };
}

/** `while true; do …; done`, `while sleep 1; …` without a way out. */
function loopsForEver(node: BlockNode): boolean {
  if (node.form !== 'while' && node.form !== 'until') return false;
  const [condition, ...body] = node.children;
  const word = condition === undefined ? null : onlyWord(condition);
  const forEver = node.form === 'while' ? ['true', ':', 'sleep'].includes(word ?? '') : word === 'false';
  return forEver && !body.some(leaves);
}

function onlyWord(node: ShellNode): string | null {
  if (node.kind === 'sequence' && node.children.length === 1 && node.children[0] !== undefined)
    return onlyWord(node.children[0]);
  const [word] = node.kind === 'simple' ? node.words : [];
  return word === undefined || isAssignment(word) ? null : word.literal;
}

function leaves(node: ShellNode): boolean {
  if (node.kind === 'simple') return ['break', 'exit', 'return'].includes(onlyWord(node) ?? '');
  return node.children.some(leaves);
}

/** A background job holds nothing up and has no terminal. */
function inBackground(own: Classification): Classification {
  return { ...own, neverEnds: false, interactive: false, opensSession: false };
}
