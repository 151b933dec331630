import { hole, type ShellWord } from '../script/shell-tree.js';

/** One word of a command, as far as it is known before the run. */
export interface Argument {
  /** The value with a hole for each part that only the run will know. */
  readonly skeleton: string;
  readonly literal: string | null;
  /** Begins with an unquoted expansion: may turn out to be several words, or a flag. */
  readonly loose: boolean;
}

export function fromWord(word: ShellWord): Argument {
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
