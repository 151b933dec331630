import { randomBytes } from 'node:crypto';
import type { RunEvent } from '../model/generated/schemas.js';
import { localDisk } from '../records/disk.js';
import { localProcesses } from '../records/processes.js';
import type { OutputEnds } from '../records/read-output.js';
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
    const stdout = shorten(store.outputEnds(run.id, output, { stream: 'stdout', mostBytes: shownBytes }));
    const stderr = shorten(store.outputEnds(run.id, output, { stream: 'stderr', mostBytes: shownBytes }));
    return { stdout: stdout.text, stderr: stderr.text, truncated: stdout.cut || stderr.cut };
  };
}

function shorten({ head, tail, omittedBytes }: OutputEnds): { readonly text: string; readonly cut: boolean } {
  const [first, last] = [head, tail].map((bytes) => Buffer.from(bytes).toString('utf8'));
  if (omittedBytes === 0) return { text: `${first}${last}`, cut: false };
  return { text: `${first}\n… ${omittedBytes} bytes left out …\n${last}`, cut: true };
}
