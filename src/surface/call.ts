import type { Argument } from '../safety/arguments.js';

/** A word of a call, and where it stands in the code it was read from. */
export interface CallWord extends Argument {
  readonly start: number;
  readonly end: number;
  /** As written, quotes and all. */
  readonly text: string;
}

/** One call of a tool, without the words that it passes on to another program. */
export interface Call {
  /** The tool's name, a plugin's where the words name one: `kubectl-argo-rollouts`. */
  readonly tool: string;
  readonly name: CallWord;
  /** Behind the name. */
  readonly words: readonly CallWord[];
}
