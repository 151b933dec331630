import type { ShellProgram } from '../model/plan.js';
import { hoistSubstitutions, type LeftSubstitution } from '../script/hoist-substitutions.js';
import { splitExport } from '../script/split-export.js';
import { type Fill, type FilledCode, fillCode } from './fill-code.js';

export interface BuiltProgram extends Pick<FilledCode, 'unfilled' | 'bare'> {
  readonly program: ShellProgram;
  /** Substitutions of a write that cannot be looked at before it runs. */
  readonly unwatched: readonly LeftSubstitution[];
}

export interface BuildSetting {
  /** null for a command that only reads: what it substitutes may well be empty. */
  readonly isWriting: ((part: string) => boolean) | null;
  readonly state: readonly string[];
}

export const substitutionPrefix = 'RUNBOOK_SUBSTITUTION';

/** What Bash gets for a command: placeholders and examples as variables, failures that Bash would hide in the open. */
export function buildProgram(
  code: string,
  fills: readonly Fill[],
  { isWriting, state }: BuildSetting,
): BuiltProgram {
  const { code: filled, unfilled, bare } = fillCode(code, fills);
  // Bash takes a carriage return for a part of the word before it.
  const split = splitExport(filled.replaceAll('\r\n', '\n'));
  if (isWriting === null)
    return { program: { substitutions: [], code: split, state }, unfilled, bare, unwatched: [] };
  // What is expanded before anything ran is looked at in any part: `[ -z "$(…)" ] && delete` must not mistake a
  // failure for nothing. Behind that, a guard in a condition could turn a failure into a yes: only writes get one.
  const first = hoistSubstitutions(split, substitutionPrefix).substitutions.map(({ source }) => source);
  const isWatched = (part: string) => isWriting(part) || first.some((source) => part.includes(source));
  const hoisted = hoistSubstitutions(split, substitutionPrefix, isWatched);
  return {
    program: { substitutions: hoisted.substitutions, code: hoisted.code, state },
    unfilled,
    bare,
    unwatched: hoisted.kept,
  };
}
