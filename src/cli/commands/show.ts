import { findRunOrLatest } from '../../api/find-run.js';
import { readPastRun, recordOf } from '../../api/past-run.js';
import { openStore } from '../../api/run-records.js';
import { createEventLines } from '../../report/event-lines.js';
import { recordJson } from '../../report/record-json.js';
import { replay } from '../../report/terminal/replay.js';
import { createTerminalReporter } from '../../report/terminal/run-reporter.js';
import { runSummary } from '../../report/terminal/run-summary.js';
import type { Io } from '../io.js';
import { readOptions } from '../option-bag.js';
import { styleFor, widthOf } from '../style-for.js';

/** `runbook show [RUN]`: a run, else the latest, as it was seen then, or its record. */
export function showCommand(name: string | null, options: object, io: Io): number {
  const format = readOptions(options).text('format');
  const store = openStore({ ...io, now: () => io.clock.now() });
  const run = readPastRun(store, findRunOrLatest(store, name));
  if (format === 'jsonl') {
    const lines = createEventLines((text) => io.stdout.write(text));
    for (const event of run.events) lines.onEvent(event);
    return 0;
  }
  const record = recordOf(store, run);
  if (format === 'json') {
    io.stdout.write(recordJson(record));
    return 0;
  }
  const style = styleFor(io, io.stdout, format === 'plain');
  const reporter = createTerminalReporter(run.itinerary.plan, style, {
    write: (text) => void io.stdout.write(text),
    // A run that is over is told line by line: nothing on the screen is written anew.
    columns: () => null,
    width: () => widthOf(io.stdout),
    outputPath: store.outputPath,
  });
  replay(run.events, reporter, (output, stream) => store.outputPieces(run.id, output, stream));
  io.stdout.write(`\n${runSummary(record, style)}`);
  return 0;
}
