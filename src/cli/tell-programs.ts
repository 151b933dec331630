import type { RunReader } from '../executor/ports.js';
import type { RunRecord } from '../model/generated/schemas.js';
import { createEventLines } from '../report/event-lines.js';
import { recordJson } from '../report/record-json.js';
import { unmaskedLines } from './lines-before.js';
import type { Telling, TellingPorts } from './telling.js';

/** `--format json`: the record, once it is whole. Nothing but that is on stdout, and where there is none, nothing. */
export function tellRecord(ports: TellingPorts): Telling {
  return { ...telling(ports, []), end: (record: RunRecord) => ports.sink.write(recordJson(record)) };
}

/** `--format jsonl`: every event when it happens. */
export function tellEvents(ports: TellingPorts): Telling {
  return telling(ports, [createEventLines(ports.sink.write)]);
}

function telling({ io }: TellingPorts, readers: readonly RunReader[]): Telling {
  return {
    readersFor: ({ secrets }) => {
      for (const line of unmaskedLines(secrets)) io.stderr.write(line);
      return readers;
    },
    end: () => {},
  };
}
