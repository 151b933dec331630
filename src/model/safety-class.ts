/** What a command may do to the world. The order is the order of danger. */
export type SafetyClass = 'read' | 'write' | 'destroy';

const rank: Readonly<Record<SafetyClass, number>> = { read: 0, write: 1, destroy: 2 };

export function worstClass(classes: Iterable<SafetyClass>): SafetyClass {
  let worst: SafetyClass = 'read';
  for (const candidate of classes) if (rank[candidate] > rank[worst]) worst = candidate;
  return worst;
}

export type CredentialsOut = 'none' | 'taken' | 'printed';

/** What `safety` says of one command, before it runs. */
export interface Classification {
  readonly class: SafetyClass;
  /** Why, in the operator's words: `kubectl delete destroys`, `some-tool is not in the catalogue`. */
  readonly reasons: readonly string[];
  /** Some part is known to do it; else the class is what doubt makes of it: a tool that is not in the catalogue. */
  readonly certain: boolean;
  /** Reads the terminal: an editor, `read -p`, `sudo` asking, or what opens a session. */
  readonly interactive: boolean;
  /** Ends in a shell or REPL on the other side (`ssh HOST`, `psql` without a statement): what follows is meant for there. */
  readonly opensSession: boolean;
  /** Follows or watches until somebody stops it (`-w`, `logs -f`, `watch`). */
  readonly neverEnds: boolean;
  /** Do credentials come out of it? Those of a `$(…)` are `taken` by what stands around it, and not printed. */
  readonly credentials: CredentialsOut;
  /** The programs it calls by name, outermost first: `kubectl`, `psql`. Bash builtins are not among them. */
  readonly tools: readonly string[];
}
