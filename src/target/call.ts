import type { ShellValue, World } from './world.js';

/** One call of a tool, with its flags, and where it stands. */
export interface Call {
  readonly tool: string;
  /** Behind the tool's name, without flags and their values. */
  readonly words: readonly ShellValue[];
  readonly flags: readonly CallFlag[];
  readonly world: World;
}

export interface CallFlag {
  readonly name: string;
  readonly value: ShellValue;
  /** Before any subcommand: the `-C` of git, not that of `git switch`. */
  readonly global: boolean;
}

/** What a command does, as far as places go. */
export type Act =
  | { readonly kind: 'call'; readonly call: Call }
  /** A program whose own files say what it calls: it may turn to any place. */
  | { readonly kind: 'hidden'; readonly program: string; readonly world: World };

/** The value of a flag, the last one where it is given twice; an empty one counts as not given. */
export function flagValue(call: Call, names: readonly string[]): ShellValue {
  const given = call.flags.findLast(({ name }) => names.includes(name))?.value ?? { kind: 'unset' };
  return given.kind === 'known' && given.value === '' ? { kind: 'unset' } : given;
}

/** Whether a flag stands there, and not as `--flag=false`. */
export function hasFlag(call: Call, name: string): boolean {
  return call.flags.some(
    (flag) => flag.name === name && !(flag.value.kind === 'known' && flag.value.value === 'false'),
  );
}

/** The call's first words are these. */
export function beginsWith(call: Call, words: readonly string[]): boolean {
  return words.every((word, index) => {
    const own = call.words[index];
    return own?.kind === 'known' && own.value === word;
  });
}
