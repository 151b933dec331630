import { expect, test } from 'vitest';
import { runsAtOnce } from '../../torture/at-once/runs-at-once.js';
import { diskFull, filesLimited } from '../../torture/faults/disk-full.js';
import { documentDeleted } from '../../torture/faults/document-changed.js';
import { faultScenario } from '../../torture/faults/fault.js';
import { ignoresSignals } from '../../torture/faults/hard-to-end.js';
import { journalDeleted } from '../../torture/faults/journal-deleted.js';
import { stderrGone, stdoutGone } from '../../torture/faults/nobody-reads.js';
import { terminalGone } from '../../torture/faults/terminal-gone.js';
import { killedExactly } from '../../torture/kills/killed.js';
import { exactMoments } from '../../torture/kills/moments.js';
import { runScenario } from '../../torture/run-scenario.js';

const faults = [
  diskFull,
  filesLimited,
  journalDeleted,
  documentDeleted,
  stdoutGone,
  stderrGone,
  terminalGone,
  ignoresSignals,
];

/** Around the writes and the row, where one step more or less makes the difference. */
const moments = exactMoments.slice(2, 10).filter(({ leaves }) => leaves !== 'command-finished');

/** What `npm run torture` does at length, as far as it is quick. */
const quick = [...faults.map(faultScenario), killedExactly(moments, 1), runsAtOnce(20)];

test.for(quick)('$does: every promise holds', async (scenario, { skip }) => {
  const { rows, skipped } = await runScenario(scenario);
  if (skipped !== null) skip(skipped);
  expect(rows.flatMap(({ cells, broken }) => broken.map((promise) => `${cells[0]}: ${promise}`))).toEqual([]);
  expect(rows.length).toBeGreaterThan(0);
});
