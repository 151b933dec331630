import { randomBytes } from 'node:crypto';
import type { RunEvent } from '../model/generated/schemas.js';
import { localDisk } from '../records/disk.js';
import { localProcesses } from '../records/processes.js';
import { createRunStore, type RunStore } from '../records/run-store.js';
import { stateFolder } from '../records/state-folder.js';
import type { KeptText } from '../run/fold-record.js';
import { readRunEvent } from '../schema/read-run-event.js';

/** In a record an output is shown up to this size, head and tail; the whole of it is in the run's folder. */
const shownBytes = 1_048_576;

interface Place {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  readonly cwd: string;
  readonly now: () => Date;
}

export function openStore({ env, home, cwd, now }: Place): RunStore<RunEvent> {
  return createRunStore({
    folder: stateFolder({ env, home, cwd }),
    readEvent: readRunEvent,
    disk: localDisk,
    processes: localProcesses,
    random: randomBytes,
    now,
  });
}

/** What the commands of a run printed, for its record. */
export function readOutputs(
  store: RunStore<RunEvent>,
  run: { readonly id: string },
): (output: number) => KeptText {
  return (output) => {
    const stdout = shorten(store.readOutput(run.id, output, 'stdout'));
    const stderr = shorten(store.readOutput(run.id, output, 'stderr'));
    return { stdout: stdout.text, stderr: stderr.text, truncated: stdout.cut || stderr.cut };
  };
}

function shorten(bytes: Uint8Array): { readonly text: string; readonly cut: boolean } {
  if (bytes.length <= shownBytes) return { text: Buffer.from(bytes).toString('utf8'), cut: false };
  const half = shownBytes / 2;
  const head = Buffer.from(bytes.subarray(0, half)).toString('utf8');
  const tail = Buffer.from(bytes.subarray(bytes.length - half)).toString('utf8');
  return { text: `${head}\n… ${bytes.length - shownBytes} bytes left out …\n${tail}`, cut: true };
}
