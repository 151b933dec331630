import type { Evidence } from '../model/check.js';

/** One execution, as the checks and decisions behind it may look at it. */
export interface KeptOutput {
  readonly evidence: Evidence;
  /** When the command first finished: what `within` and `after` count from. */
  readonly finishedAtMs: number;
  /** null where it ran; else why this output says nothing of the system. */
  readonly notRun: string | null;
  readonly isEvidence: boolean;
  /** It holds credentials: what stands in it is told to nobody. */
  readonly isWithheld: boolean;
}

/** What one execution left behind, kept while its step is in hand. */
export interface OutputMemory {
  keep(command: string, output: KeptOutput): void;
  of(command: string): KeptOutput | null;
  forgetOthers(commands: readonly string[]): void;
}

export function createMemory(recalled: ReadonlyMap<string, KeptOutput>): OutputMemory {
  const kept = new Map(recalled);
  return {
    keep: (command, output) => {
      kept.set(command, output);
    },
    of: (command) => kept.get(command) ?? null,
    forgetOthers: (commands) => {
      for (const id of [...kept.keys()]) if (!commands.includes(id)) kept.delete(id);
    },
  };
}
