import { expect, test } from 'vitest';
import { runsAtOnce } from '../../torture/at-once/runs-at-once.js';
import { diskFull } from '../../torture/faults/disk-full.js';
import { documentDeleted } from '../../torture/faults/document-changed.js';
import { faultScenario } from '../../torture/faults/fault.js';
import { ignoresSignals } from '../../torture/faults/hard-to-end.js';
import { journalDeleted } from '../../torture/faults/journal-deleted.js';
import { stderrGone, stdoutGone } from '../../torture/faults/nobody-reads.js';
import { terminalGone } from '../../torture/faults/terminal-gone.js';
import { killedExactly } from '../../torture/kills/killed.js';
import { exactMoments } from '../../torture/kills/moments.js';
import { runScenario } from '../../torture/run-scenario.js';

/** What `npm run torture` does at length, as far as it is quick. */
const quick = [
  ...[diskFull, journalDeleted, documentDeleted, stdoutGone, stderrGone, terminalGone, ignoresSignals].map(
    faultScenario,
  ),
  killedExactly(
    exactMoments.slice(2, 10).filter((_, index) => index !== 3 && index !== 4),
    1,
  ),
  runsAtOnce(20),
];

test.each(quick)('$does: every promise holds', async (scenario) => {
  const { rows, skipped } = await runScenario(scenario);
  expect(rows.flatMap(({ cells, broken }) => broken.map((promise) => `${cells[0]}: ${promise}`))).toEqual([]);
  if (skipped === null) expect(rows.length).toBeGreaterThan(0);
});
