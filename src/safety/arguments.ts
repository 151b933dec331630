import { hole, type ShellWord } from '../script/shell-tree.js';

/** One word of a command, as far as it is known before the run. */
export interface Argument {
  /** The value with a hole for each part that only the run will know. */
  readonly skeleton: string;
  readonly literal: string | null;
  /** Begins with an unquoted expansion: may turn out to be several words, or a flag. */
  readonly loose: boolean;
}

/** A word is one argument, or several where braces multiply it: `curl {-X,DELETE}`. */
export function argumentsOf(word: ShellWord): readonly Argument[] {
  const isBare = word.pieces.every((piece) => piece.kind === 'text' && piece.quoting === 'bare');
  const texts =
    isBare && word.literal !== null && !word.text.includes('\\') ? expandBraces(word.literal) : [];
  return texts.length > 1 ? texts.map(fromText) : [fromWord(word)];
}

/** The innermost lists first; `{1..3}` stays a word. */
function expandBraces(text: string): readonly string[] {
  const match = /\{([^{}]*,[^{}]*)\}/.exec(text);
  if (match === null || text.length > 200) return [text];
  const [before, after] = [text.slice(0, match.index), text.slice(match.index + match[0].length)];
  return (match[1] ?? '').split(',').flatMap((each) => expandBraces(before + each + after));
}

function fromWord(word: ShellWord): Argument {
  const [first] = word.pieces;
  const loose =
    first !== undefined && first.quoting === 'bare' && first.kind !== 'text' && first.kind !== 'placeholder';
  return { skeleton: word.skeleton, literal: word.literal, loose };
}

export function fromText(text: string): Argument {
  return { skeleton: text, literal: text.includes(hole) ? null : text, loose: false };
}

/** Program text for the shell's parser: what is not known is a variable in it. */
export function toCode(skeleton: string): string {
  return skeleton.replaceAll(hole, '${_}');
}
