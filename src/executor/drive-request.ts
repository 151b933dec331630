import type { RunPolicy } from '../model/generated/schemas.js';
import type { Itinerary } from '../run/itinerary.js';
import type { KeptOutput } from './output-memory.js';
import type { RunLog } from './run-log.js';

export interface DriveRequest {
  readonly itinerary: Itinerary;
  readonly policy: RunPolicy;
  readonly log: RunLog;
  /** What every name in the shell is bound to, before the first command; in clear, for the shell alone. */
  readonly values: ReadonlyMap<string, string>;
  /** Of these, what the session does not have yet: all of them in a new run. */
  readonly toBind: ReadonlyMap<string, string>;
  /** Outputs of before, where a run is resumed in the middle of a step. */
  readonly recalled: ReadonlyMap<string, KeptOutput>;
  /** Captured names that were given: their capture is skipped. */
  readonly overridden: ReadonlySet<string>;
  readonly settings: DriveSettings;
  readonly interrupts: Interrupts;
}

/** What reaches us from outside: Ctrl-C, a hang-up, a termination. */
export interface Interrupts {
  /** Aborted when the command at hand is to end; a new one for every command. */
  current(): AbortSignal;
  /** The signal that ends the whole run, once there is one. */
  ending(): RunSignal | null;
  /**
   * Until the returned function is called, signals are told to `listener` and Ctrl-C does nothing else: it answers the
   * question that stands, or belongs to the program that has the terminal.
   */
  divert(listener: (signal: RunSignal) => void): () => void;
}

export type RunSignal = 'SIGINT' | 'SIGTERM' | 'SIGHUP';

export interface DriveSettings {
  /** --timeout, where the document says nothing; null for the default (10 min for what reads, none for what writes). */
  readonly timeoutMs: number | null;
  /** --note: what the row's Notes say; null for what the checks saw. */
  readonly note: string | null;
  /** --record: ledger column → value. */
  readonly recorded: Readonly<Record<string, string>>;
}
