import type { Clock, LedgerIntent as Intent, LedgerKeeper, RowOutcome } from '../executor/ports.js';
import { addRow } from '../ledger/add-row.js';
import { composeEntry } from '../ledger/compose-entry.js';
import type { LedgerEntry } from '../ledger/ledger-entry.js';
import type { KeptRow } from '../records/kept-row.js';
import type { Document } from './find-document.js';
import { writeRow } from './write-row.js';

interface Keeping {
  readonly document: Document;
  readonly clock: Clock;
  readonly runId: string;
  /** What this run was about to write when it was last heard of: its row then is not written twice. */
  readonly earlier: Intent | null;
  /** Keeps a row that could not be written in the run's folder. */
  readonly keepRow: (row: KeptRow) => void;
}

/** Composes the run's row and adds it to the document, safely; what cannot be written is kept with the run. */
export function createLedgerKeeper({ document, clock, runId, earlier, keepRow }: Keeping): LedgerKeeper {
  return {
    async record(facts, { intended, fillColumn }) {
      const { entry, unanswered } = composeEntry(document.text, facts);
      const answers: Record<string, string> = {};
      for (const column of unanswered) {
        const answer = await fillColumn(column);
        if (answer !== null) answers[column] = answer;
      }
      const complete: LedgerEntry = { ...entry, cells: { ...entry.cells, ...answers } };
      const outcome = await write(complete, intended);
      if (outcome.kind === 'kept') keepQuietly(complete);
      return outcome;
    },
  };

  async function write(
    entry: LedgerEntry,
    intended: Parameters<LedgerKeeper['record']>[1]['intended'],
  ): Promise<RowOutcome> {
    if (document.absolutePath === null) {
      const { row } = addRow(document.text, entry);
      return { kind: 'kept', row, reason: 'standard input has no ledger to write to.' };
    }
    return writeRow({ path: document.absolutePath, entry, earlier, intended, run: runId, clock });
  }

  /** The row is printed in any case: a folder that cannot be written either takes nothing away. */
  function keepQuietly(entry: LedgerEntry): void {
    const path = document.absolutePath ?? document.path;
    try {
      keepRow({ path, entry });
    } catch {
      return;
    }
  }
}
