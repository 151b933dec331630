import type { RunSurroundings } from '../api/run-surroundings.js';
import type { RunRecord } from '../model/generated/schemas.js';
import type { RunbookError } from '../model/runbook-error.js';
import type { Io } from './io.js';
import type { ResultSink } from './result-sink.js';

/** What a format makes of a run: who looks on, and what is said at the end. */
export interface Telling {
  readonly readersFor: RunSurroundings['readersFor'];
  /** Into the sink, once the run is over. */
  readonly end: (record: RunRecord) => void;
  /** Where the format has its own way to say what stopped us: into the sink. */
  readonly refuse?: (error: RunbookError) => void;
}

export interface TellingPorts {
  readonly io: Io;
  readonly sink: ResultSink;
  /** Colours are for a screen. */
  readonly toFile: boolean;
}
