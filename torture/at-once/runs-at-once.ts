import { readLedgers } from '../../src/ledger/read-ledgers.js';
import { lookBack, withoutNewRows } from '../engine/aftermath.js';
import { findJournal, runFolders } from '../engine/journal.js';
import { linesIn, makeSite, runAt, type Site } from '../engine/site.js';
import type { Ended } from '../engine/start-engine.js';
import { megabytes } from '../render/megabytes.js';
import { broken, mostMemoryBytes, type Scenario } from '../scenario.js';

/** So many runs of one document at once: each has its note in the table, and the table is still a table. */
export function runsAtOnce(count: number): Scenario {
  return {
    name: 'runs-at-once',
    section: 'at-once',
    does: `${count} runs at once on one machine, of one document`,
    async run(folder) {
      const site = makeSite(folder, { name: 'one-write.md' });
      const startedAt = performance.now();
      const notes = Array.from({ length: count }, (_, index) => `run ${index + 1} of ${count}`);
      const ended = await Promise.all(notes.map((note) => runAt(site, { args: ['--note', note] }).ended));
      const seconds = (performance.now() - startedAt) / 1000;
      const peaks = ended.map(({ peakBytes }) => peakBytes);
      const peakBytes = Math.max(...peaks);
      const found = look(site, notes);
      const cells = [
        String(count),
        `${found.written} (${found.readable} readable)`,
        `${seconds.toFixed(1)} s`,
        `${megabytes(Math.min(...peaks))} to ${megabytes(peakBytes)}`,
        String(ended.flatMap(({ orphans }) => orphans).length),
      ];
      return {
        columns: ['Runs', 'Rows', 'All of it took', 'Memory of each', 'Orphans'],
        rows: [{ cells, broken: broken(promisesOf(ended, { ...found, count })) }],
        peakBytes,
        skipped: null,
      };
    },
  };
}

interface Found {
  /** Of the notes that were given, how many stand in the table, once each. */
  readonly written: number;
  readonly readable: number;
  readonly isOtherwiseSame: boolean;
  readonly writes: number;
  readonly journals: number;
}

function look(site: Site, notes: readonly string[]): Found {
  const document = lookBack(site).document ?? '';
  const rows = readLedgers(document).flatMap((ledger) => ledger.rows);
  const journals = runFolders(site.stateDir).map((folder) => findJournal(`${folder}/journal.jsonl`));
  return {
    written: notes.filter((note) => rows.filter(({ cells }) => cells.includes(note)).length === 1).length,
    readable: rows.filter(({ date }) => date !== null).length - 1,
    isOtherwiseSame: withoutNewRows(document, site.before) === site.before,
    writes: linesIn(site, 'counter').length,
    journals: journals.filter(({ kind }) => kind === 'read').length,
  };
}

function promisesOf(ended: readonly Ended[], found: Found & { readonly count: number }) {
  const { count } = found;
  return {
    'every run ends with exit 0': ended.every(({ exitCode }) => exitCode === 0),
    'every run has its row, once': found.written === count,
    'every row can be read': found.readable === count,
    'the rest of the document is as it was': found.isOtherwiseSame,
    'every write was done once': found.writes === count,
    'every journal can be read': found.journals === count,
    'nothing is left running': ended.every(({ orphans }) => orphans.length === 0),
    'memory of each stays under 150 MB': ended.every(({ peakBytes }) => peakBytes <= mostMemoryBytes),
  };
}
