/** Something unkind, done to the built program on purpose, and what came of it. */
export interface Scenario {
  /** As `--only` takes it. */
  readonly name: string;
  readonly section: Section;
  /** One line for who watches. */
  readonly does: string;
  /** `folder` is its own, and gone afterwards. It ends by itself and leaves no process behind. */
  run(folder: string): Promise<Measured>;
}

/** A table of docs/reliability.md. */
export type Section = 'state' | 'faults' | 'at-once' | 'kills';

export interface Measured {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  /** Of the engine, the largest there was (VmHWM); null where none ran. */
  readonly peakBytes: number | null;
  /** What was not run, and why: silence would pass for a yes. */
  readonly skipped: string | null;
}

export interface Row {
  readonly cells: readonly string[];
  /** Promises that do not hold; none where all is well. */
  readonly broken: readonly string[];
}

/** What no engine may use more of, whatever happens. */
export const mostMemoryBytes = 150 * 1024 * 1024;

/** A promise as a sentence, where it does not hold. */
export function broken(promises: Readonly<Record<string, boolean>>): readonly string[] {
  return Object.entries(promises).flatMap(([promise, holds]) => (holds ? [] : [promise]));
}
