import { pruneRuns } from '../../api/prune-runs.js';
import { openStore } from '../../api/run-records.js';
import { parseDuration } from '../../checks/duration.js';
import { RunbookError } from '../../model/runbook-error.js';
import type { Io } from '../io.js';
import { readOptions } from '../option-bag.js';

/** `runbook runs prune --older-than 90d`: what is removed is gone, its outputs with it. */
export function pruneCommand(options: object, io: Io): number {
  const bag = readOptions(options);
  const text = bag.text('olderThan') ?? '';
  const ageMs = parseDuration(text);
  if (ageMs === null) {
    throw new RunbookError('USAGE', `--older-than takes a duration, and got "${text}".`, {
      hint: 'Write it as 90d.',
    });
  }
  const store = openStore({ ...io, now: () => io.clock.now() });
  const before = new Date(io.clock.now().getTime() - ageMs);
  const { removed, kept } = pruneRuns(store, { before, unfinished: bag.flag('unfinished') });
  io.stdout.write(`${removed.length} runs removed.\n`);
  if (kept.length > 0) {
    io.stdout.write(`${kept.length} kept, which broke off or go on: ${kept.slice(-5).join(', ')}\n`);
  }
  return 0;
}
