import type { RunSurroundings } from '../api/run-surroundings.js';
import type { RunRecord } from '../model/generated/schemas.js';
import { RunbookError } from '../model/runbook-error.js';
import { exitCodes } from '../run/outcome.js';
import { errorText } from './error-text.js';
import { exitCodeOf } from './exit-codes.js';
import type { Io } from './io.js';
import type { OptionBag } from './option-bag.js';
import { openResultSink } from './result-sink.js';
import { tellGithub } from './tell-github.js';
import { tellPeople } from './tell-people.js';
import { tellEvents, tellRecord } from './tell-programs.js';
import type { Telling, TellingPorts } from './telling.js';

/**
 * Carries out `work` and tells of it as `--format` and `--out` ask. The exit code is the run's; 6 for a run that worked
 * and whose result could not be written. Throws RESULT_UNWRITABLE before anything has run, and what stops the run.
 */
export async function tellRun(
  bag: OptionBag,
  io: Io,
  work: (readersFor: RunSurroundings['readersFor']) => Promise<RunRecord>,
): Promise<number> {
  const out = bag.word('out');
  const sink = openResultSink(out, {
    io,
    fallback: 'The run is kept whole in its journal: runbook runs lists it.',
  });
  const telling = tellingFor(bag.text('format'), { io, sink, toFile: out !== null });
  try {
    const record = await work(telling.readersFor);
    const isWritten = await end({ telling, record, sink, io });
    return record.exitCode === 0 && !isWritten ? exitCodes.rowNotWritten : record.exitCode;
  } catch (error) {
    if (!(error instanceof RunbookError) || telling.refuse === undefined) throw error;
    telling.refuse(error);
    await sink.keep();
    return exitCodeOf(error.code);
  } finally {
    sink.drop();
  }
}

interface Ending extends Omit<TellingPorts, 'toFile'> {
  readonly telling: Telling;
  readonly record: RunRecord;
}

/** The run is over: a result that cannot be written is said, and takes nothing back. */
async function end({ telling, record, sink, io }: Ending): Promise<boolean> {
  try {
    telling.end(record);
  } catch (error) {
    // Whether that matters is for the sink to say.
    if (!isUnwritable(error)) throw error;
  }
  try {
    await sink.keep();
    return true;
  } catch (error) {
    if (!isUnwritable(error)) throw error;
    io.stderr.write(errorText(error));
    return false;
  }
}

function isUnwritable(error: unknown): error is RunbookError {
  return error instanceof RunbookError && error.code === 'RESULT_UNWRITABLE';
}

function tellingFor(format: string | null, ports: TellingPorts): Telling {
  switch (format) {
    case 'json':
      return tellRecord(ports);
    case 'jsonl':
      return tellEvents(ports);
    case 'github':
      return tellGithub(ports);
    default:
      return tellPeople(ports, format === 'plain');
  }
}
