import type { RunEvent } from '../model/generated/schemas.js';
import type { EventBody } from '../run/action.js';
import { applyEvent } from '../run/apply-event.js';
import type { Itinerary } from '../run/itinerary.js';
import type { RunState } from '../run/run-state.js';
import { maskEvent } from './mask-texts.js';
import type { Clock, Journal, RunReader } from './ports.js';
import type { Redactor } from './redactor.js';

/** Numbers, masks, journals, folds and shows every event, in that order: the journal comes first. */
export interface RunLog {
  readonly state: RunState;
  /** Knows what is secret before the first command, and learns what commands capture. */
  readonly redactor: Redactor;
  tell(event: EventBody, options?: { readonly sync: boolean }): void;
  output(command: string, stream: 'stdout' | 'stderr', chunk: Uint8Array): void;
}

/** What the journal holds already: nothing, for a new run. */
interface Begun {
  readonly state: RunState;
  readonly seq: number;
}

interface LogPorts {
  readonly clock: Clock;
  readonly journal: Journal;
  readonly readers: readonly RunReader[];
  readonly redactor: Redactor;
}

export function createRunLog(itinerary: Itinerary, begun: Begun, ports: LogPorts): RunLog {
  let { state, seq } = begun;
  const audience = new Set(ports.readers);

  const append = (body: EventBody, sync: boolean): RunEvent => {
    const told: RunEvent = { ...body, seq, at: ports.clock.now().toISOString() };
    const event = maskEvent(told, ports.redactor.text);
    ports.journal.append(event, { sync });
    seq += 1;
    state = applyEvent(itinerary, state, event);
    return event;
  };
  const show = (look: (reader: RunReader) => void): void => {
    for (const reader of [...audience]) {
      try {
        look(reader);
      } catch (cause) {
        audience.delete(reader);
        // The end of a run is the last line of its journal: a list of runs looks no further.
        if (state.finished !== null) continue;
        const message = cause instanceof Error ? cause.message : String(cause);
        const event = append({ kind: 'reader-dropped', reader: reader.name, message }, false);
        show((other) => other.onEvent(event));
      }
    }
  };
  return {
    get state() {
      return state;
    },
    redactor: ports.redactor,
    tell(body, options = { sync: false }) {
      const event = append(body, options.sync);
      show((reader) => reader.onEvent(event));
    },
    output(command, stream, chunk) {
      show((reader) => reader.onOutput?.(command, stream, chunk));
    },
  };
}
