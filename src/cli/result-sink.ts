import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { RunbookError } from '../model/runbook-error.js';
import { describeError, localDisk } from '../records/disk.js';
import { openResultFile } from '../records/result-file.js';
import type { Io } from './io.js';

/** Where a result goes: to `--out FILE`, which is whole or not there, else to stdout, as it comes. */
export interface ResultSink {
  /** Throws RESULT_UNWRITABLE. */
  write(text: string): void;
  /** Resolves when all of it is where it belongs, or nobody wants it any more. Throws RESULT_UNWRITABLE. */
  keep(): Promise<void>;
  /** Forgets what was not kept; harmless afterwards. */
  drop(): void;
}

/** `fallback`: what to do where stdout takes no more. */
export function openResultSink(
  out: string | null,
  { io, fallback }: { readonly io: Io; readonly fallback: string },
): ResultSink {
  if (out === null) return stdoutSink(io, fallback);
  const file = openResultFile(resolve(io.cwd, out), { disk: localDisk, random: randomBytes });
  return { ...file, keep: async () => file.keep() };
}

function stdoutSink({ stdout }: Io, fallback: string): ResultSink {
  let failure: NodeJS.ErrnoException | null = null;
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    failure ??= error;
  });
  return {
    write(text) {
      if (failure === null) return void stdout.write(text);
      throw unwritable(failure, fallback);
    },
    async keep() {
      // An empty write comes back when everything before it has been written, or could not be.
      await new Promise<void>((done) => stdout.write('', () => done()));
      if (failure === null || isHungUp(failure)) return;
      throw unwritable(failure, fallback);
    },
    drop: () => {},
  };
}

function unwritable(cause: NodeJS.ErrnoException, hint: string): RunbookError {
  const why = isHungUp(cause) ? 'nobody reads it any more' : describeError(cause);
  return new RunbookError('RESULT_UNWRITABLE', `The result cannot be written to stdout: ${why}.`, {
    hint,
    cause,
  });
}

/** `| head`: whoever reads has seen enough. */
function isHungUp({ code }: NodeJS.ErrnoException): boolean {
  return code === 'EPIPE';
}

/** Text that is whole: to the file where one is named, which it replaces, else to stdout. */
export async function writeResult(text: string, out: string | null, io: Io): Promise<void> {
  const sink = openResultSink(out, { io, fallback: 'Have it written to a file: --out FILE.' });
  try {
    sink.write(text);
    await sink.keep();
  } finally {
    sink.drop();
  }
}
