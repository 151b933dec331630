import type { SafetyClass } from '../model/safety-class.js';

/** The compiled form of catalog/*.yaml: by program name, `mkfs.*` for a family of names. */
export type Catalog = Readonly<Record<string, ToolRule>>;

export interface ToolRule extends Rule {
  /** Part of the shell: no program of that name is looked for on PATH. */
  readonly builtin?: boolean;
  /** `single-dash`: `-auto-approve` is one flag; `none`: a dash is no more than a letter. */
  readonly options?: 'single-dash' | 'none';
  readonly ignoreCase?: boolean;
  readonly commands?: readonly CommandRule[];
  /** Leading words → the tool they stand for: `argo rollouts` → `kubectl-argo-rollouts`. */
  readonly plugins?: Readonly<Record<string, string>>;
}

export interface CommandRule extends Rule {
  /** Subcommand words; `*` is any one word, `**` one or more words before the next. `*` may stand inside a word. */
  readonly path: readonly string[];
}

export interface Rule {
  readonly class: SafetyClass;
  /** Flags that take a value. */
  readonly valued?: readonly string[];
  /** Flags that take none, where the tool at large says otherwise or doubt would cost. */
  readonly bare?: readonly string[];
  readonly when?: readonly When[];
  readonly carries?: readonly Carry[];
  /** Ends what it carries after a time. */
  readonly bounded?: boolean;
  /** Behind the first argument nothing is a flag of the tool: `bash script.sh -n`, `docker run IMAGE --help`. */
  readonly optionsFirst?: boolean;
  /** `env A=1 CMD`: assignments are no arguments. */
  readonly skipsAssignments?: boolean;
}

/** All that is named must hold; then all effects named apply. */
export interface When {
  /** Any of these is given (`--flag=false` is not). */
  readonly flag?: readonly string[];
  /** Its value matches; the empty text where it has none. */
  readonly value?: string;
  /** None of these is given. */
  readonly without?: readonly string[];
  /** Some argument behind the subcommand matches. */
  readonly argument?: string;
  /** The first argument matches. */
  readonly first?: string;
  /** At least, at most so many arguments behind the subcommand. */
  readonly atLeast?: number;
  readonly atMost?: number;
  /** Something is piped or redirected into it. */
  readonly fed?: boolean;
  /** It was given a program to run or pass on. */
  readonly carried?: boolean;

  /** Raises the class. */
  readonly class?: SafetyClass;
  /** Sets the class, whatever raised it: `--dry-run`. */
  readonly lower?: SafetyClass;
  readonly session?: boolean;
  readonly interactive?: boolean;
  readonly neverEnds?: boolean;
  /** Its output holds credentials: it is neither shown nor kept. */
  readonly printsSecret?: boolean;
}

export type Language = 'command' | 'shell' | 'sql' | 'mongo' | 'unknown';

/** Where a program stands that the tool runs or passes on, and what it is written in. */
export interface Carry {
  readonly as: Language;
  /** Everything behind this word: `--`. */
  readonly after?: string;
  /** Arguments from this one on. */
  readonly from?: number;
  /** With `from`: that one alone. */
  readonly single?: boolean;
  /** The value of a flag; of `-exec`, words up to `;` or `+`. */
  readonly flag?: readonly string[];
  /** With `flag`: words follow until one of these. */
  readonly until?: readonly string[];
  /** Standard input, where no other program was given. */
  readonly stdin?: boolean;
  /** Only where any, or none, of these flags is given, or no more than so many arguments. */
  readonly with?: readonly string[];
  readonly without?: readonly string[];
  readonly atMost?: number;
  /** Runs on another machine or in a container: its tools are not looked for here. */
  readonly remote?: boolean;
}
