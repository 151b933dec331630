import { assertNever } from '../model/assert-never.js';
import type { ShellProgram } from '../model/plan.js';
import {
  type HoistedCode,
  hoistSilent,
  hoistSubstitutions,
  type LeftSubstitution,
} from '../script/hoist-substitutions.js';
import { splitExport } from '../script/split-export.js';
import { type Fill, type FilledCode, fillCode } from './fill-code.js';

export interface BuiltProgram extends Pick<FilledCode, 'unfilled' | 'bare'> {
  readonly program: ShellProgram;
  /** Substitutions of a write that cannot be looked at before it runs. */
  readonly unwatched: readonly LeftSubstitution[];
}

export interface BuildSetting {
  readonly part: CommandPart;
  readonly state: readonly string[];
}

/** What a command is for, which says how much may go unseen in it. */
export type CommandPart =
  | { readonly kind: 'writes'; readonly isWriting: (part: string) => boolean }
  /** Checks or rules stand on what it prints: nothing in it may be mistaken for silence. */
  | { readonly kind: 'tells' }
  | { readonly kind: 'reads' };

export const substitutionPrefix = 'RUNBOOK_SUBSTITUTION';

/** What Bash gets for a command: placeholders and examples as variables, failures that Bash would hide in the open. */
export function buildProgram(
  code: string,
  fills: readonly Fill[],
  { part, state }: BuildSetting,
): BuiltProgram {
  const { code: filled, unfilled, bare } = fillCode(code, fills);
  // Bash takes a carriage return for a part of the word before it.
  const split = splitExport(filled.replaceAll('\r\n', '\n'));
  const { code: own, substitutions, kept } = hoist(split, part);
  const mayBeEmpty = part.kind !== 'writes';
  return {
    program: {
      text: filled,
      substitutions: substitutions.map((each) => ({ ...each, mayBeEmpty })),
      code: own,
      unseen: part.kind === 'writes' ? [] : kept.map(({ source }) => source),
      state,
    },
    unfilled,
    bare,
    unwatched: part.kind === 'writes' ? kept : [],
  };
}

function hoist(code: string, part: CommandPart): HoistedCode {
  switch (part.kind) {
    case 'reads':
      return { code, substitutions: [], guarded: [], kept: [] };
    case 'tells':
      return hoistSilent(code, substitutionPrefix);
    case 'writes':
      return hoistForWriting(code, part.isWriting);
    default:
      return assertNever(part);
  }
}

/**
 * What is expanded before anything ran is looked at in any part: `[ -z "$(…)" ] && delete` must not mistake a failure
 * for nothing. Behind that, a guard in a condition could turn a failure into a yes: only writes get one.
 */
function hoistForWriting(code: string, isWriting: (part: string) => boolean): HoistedCode {
  const first = hoistSubstitutions(code, substitutionPrefix).substitutions.map(({ source }) => source);
  const isWatched = (part: string) => isWriting(part) || first.some((source) => part.includes(source));
  return hoistSubstitutions(code, substitutionPrefix, isWatched);
}
