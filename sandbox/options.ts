/** Which Argo CD answers: version 3 as it is, or the one that the reference document imagines. */
export const dialects = ['faithful', 'as-documented'] as const;
export type Dialect = (typeof dialects)[number];

/** What is wrong with the world beyond the bad release. */
export const faults = ['none', 'drop-column', 'auto-sync', 'slow-recovery', 'bad-digest'] as const;
export type Fault = (typeof faults)[number];

/** `auto` uses real promtool, prometheus and jq where they are installed; `real` insists on them. */
export const toolChoices = ['auto', 'real', 'stand-in'] as const;
export type ToolChoice = (typeof toolChoices)[number];

export interface SandboxOptions {
  readonly argocd?: Dialect;
  readonly fault?: Fault;
  readonly tools?: ToolChoice;
  /** An empty or absent folder to build in, left in place at the end. Default: a temporary one, removed. */
  readonly dir?: string;
  /** The environment to extend; its PATH is searched for real tools. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

export interface Sandbox {
  /** Where COMMAND runs: it holds bookstore-platform-config/ and a copy of runbooks/. */
  readonly dir: string;
  /** The given environment, with the sandbox's tools first on PATH. */
  readonly env: Readonly<Record<string, string>>;
  /** What is real and what is pretended, a line each. */
  readonly notice: readonly string[];
  /** Ends these processes too if the caller dies without calling stop(). `group`: the pid leads a process group. */
  guard(child: { readonly pid: number; readonly group: boolean }): void;
  /** Ends every process of the sandbox and removes what is temporary. May be called twice. */
  stop(): Promise<void>;
}
