import { listRuns } from '../../api/list-runs.js';
import { openStore } from '../../api/run-records.js';
import { jsonText } from '../../report/json-text.js';
import { runListText } from '../../report/terminal/run-list.js';
import type { Io } from '../io.js';
import { readOptions } from '../option-bag.js';
import { styleFor, widthOf } from '../style-for.js';

const shownWithoutAll = 20;

/** `runbook runs`: past and unfinished runs of this machine. */
export function runsCommand(options: object, io: Io): number {
  const bag = readOptions(options);
  const store = openStore({ ...io, now: () => io.clock.now() });
  const ids = store.list();
  const runs = listRuns(store, bag.flag('all') ? ids : ids.slice(-shownWithoutAll));
  if (bag.text('format') === 'json') {
    io.stdout.write(`${jsonText({ schemaVersion: 1, runs }, 2)}\n`);
    return 0;
  }
  const style = styleFor(io, io.stdout);
  io.stdout.write(runListText(runs, { style, width: widthOf(io.stdout), now: io.clock.now() }));
  if (runs.length < ids.length) {
    io.stderr.write(`${ids.length - runs.length} older ones are not shown: --all\n`);
  }
  return 0;
}
