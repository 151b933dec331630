import type { Argument } from '../safety/arguments.js';
import { hole, type ShellWord, type WordPiece } from '../script/shell-tree.js';
import { knownToItself, type ShellValue, type Unsure, variable, type World } from './world.js';

/** A word with the values of its variables put in. */
export interface ReadWord extends Argument {
  /** Why there is a hole in it; null where there is none. */
  readonly gap: Unsure | null;
}

type Part = { readonly text: string } | Unsure;

/** What a word comes to. Word splitting and globs are left to the shell: what could be two words is one here. */
export function readWord(word: ShellWord, world: World): ReadWord {
  const parts = word.pieces.map((piece, index) => partOf(piece, index === 0, { word, world }));
  const skeleton = parts.map((part) => ('text' in part ? part.text : hole)).join('');
  const gap = parts.find((part): part is Unsure => 'kind' in part) ?? null;
  return { skeleton, literal: gap === null ? skeleton : null, loose: false, gap };
}

export function toValue({ skeleton, gap }: ReadWord, setBy: string | null): ShellValue {
  return gap ?? { kind: 'known', value: skeleton, setBy };
}

function partOf(
  piece: WordPiece,
  isFirst: boolean,
  { word, world }: { readonly word: ShellWord; readonly world: World },
): Part {
  const written = word.text.slice(piece.start - word.start, piece.end - word.start);
  switch (piece.kind) {
    case 'text':
      return isFirst && piece.quoting === 'bare' ? atHome(piece.value, world) : { text: piece.value };
    case 'variable':
      return variablePart(piece.name, written, world);
    default:
      return knownToItself(written);
  }
}

/** `~` and `~/x` alone: other people's homes are not looked up. */
function atHome(text: string, world: World): Part {
  if (text !== '~' && !text.startsWith('~/')) return { text };
  const home = variable(world, 'HOME');
  return home.kind === 'known' ? { text: home.value + text.slice(1) } : knownToItself('~');
}

function variablePart(name: string, written: string, world: World): Part {
  const value = variable(world, name);
  const [, operator, fallback = ''] = /^\$\{\w+(:?-)([\w./:@-]*)\}$/.exec(written) ?? [];
  const isPlain = written === `$${name}` || written === `\${${name}}`;
  if (!isPlain && operator === undefined) return knownToItself(written);
  if (value.kind === 'unsure') return value;
  const found = value.kind === 'known' ? value.value : null;
  if (operator === undefined) return found === null ? valueless(name) : { text: found };
  return { text: found === null || (operator === ':-' && found === '') ? fallback : found };
}

function valueless(name: string): Unsure {
  return { kind: 'unsure', why: `$${name} has no value`, knownTo: 'itself' };
}
