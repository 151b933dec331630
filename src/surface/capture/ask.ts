import type { Probe } from './probes.js';

export interface Answer {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the tool with these words; null where it did not come to an end of its own. */
export type Ask = (args: readonly string[]) => Promise<Answer | null>;

export interface CaptureRequest {
  readonly tool: string;
  readonly probe: Probe;
  /** Subcommand words whose flags are wanted; `all` for everything that the help lists. */
  readonly paths: readonly (readonly string[])[] | 'all';
  readonly ask: Ask;
}

/** git leaves with 129 where it was asked for its usage; what leaves with anything else has not understood. */
const helpful: ReadonlySet<number> = new Set([0, 129]);

/** The text of an answer that is one: on whichever stream it came. */
export function textOf(answer: Answer | null): string | null {
  if (answer === null || !helpful.has(answer.exitCode)) return null;
  return answer.stdout.trim() === '' ? answer.stderr : answer.stdout;
}
