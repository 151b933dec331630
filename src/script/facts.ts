import type { Placeholder } from '../model/placeholder.js';

export interface ScriptFacts {
  /** What is set for the commands behind it; subshells, function bodies and locals set nothing there. */
  readonly assigns: readonly AssignedName[];
  /** Uses of what the command has not set itself before. */
  readonly uses: readonly VariableMention[];
  /** Uses of what it has: no input is needed for them. */
  readonly boundUses: readonly VariableMention[];
  readonly placeholders: readonly PlacedPlaceholder[];
  /** `read X` from the terminal. */
  readonly reads: readonly string[];
  /** `export X`, with a value or without. */
  readonly exports: readonly string[];
  /** `source FILE`: names may be set that nobody can see here. */
  readonly sources: readonly string[];
  /** A body counts when it is called: `readFacts(body)` says what it uses. */
  readonly functionsDefined: readonly { readonly name: string; readonly body: string }[];
  /** The literal first words of all commands in it, deep and in order, without directories left out. */
  readonly commandWords: readonly string[];
  /** The outermost `$(…)` and backticks of the command's own words. */
  readonly substitutions: readonly FoundSubstitution[];
  /** Ends in `&`. */
  readonly background: boolean;
}

export interface AssignedName {
  readonly name: string;
  /** The value holds `$(…)` or backticks. */
  readonly captured: boolean;
  readonly exported: boolean;
  /** `X=1 cmd`: set for that command only. */
  readonly prefixOnly: boolean;
  readonly offset: number;
}

/** `bare` only where the value would be split into words; `X=$Y` and `<<<$Y` do not split. */
export type MentionContext =
  | 'bare'
  | 'double-quoted'
  | 'single-quoted'
  | 'heredoc'
  | 'arithmetic'
  | 'program-string';

export interface VariableMention {
  readonly name: string;
  /** Copes with the variable being unset. */
  readonly optional: boolean;
  readonly offset: number;
  readonly context: MentionContext;
}

export interface PlacedPlaceholder extends Placeholder {
  readonly context: MentionContext;
}

export interface FoundSubstitution {
  readonly start: number;
  readonly end: number;
  readonly code: string;
  readonly quoted: boolean;
}
