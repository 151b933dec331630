import { composeEntry } from '../ledger/compose-entry.js';
import { RunbookError } from '../model/runbook-error.js';
import type { Document } from './find-document.js';

interface Recording {
  readonly rehearsal: boolean;
  /** `--record 'Column=value'`. */
  readonly recorded: Readonly<Record<string, string>>;
}

/** A value for a column that the row will not have would be lost without a word. Throws USAGE. */
export function checkRecorded({ path, text }: Document, { rehearsal, recorded }: Recording): void {
  const nothing = { date: '', resolvedBy: null, notes: null, result: '', variables: {}, words: [] };
  const { unknown, unanswered, entry } = composeEntry(text, { ...nothing, rehearsal, recorded });
  const [first] = unknown;
  if (first === undefined) return;
  const columns = [...new Set([...Object.keys(entry.cells), ...unanswered, 'Notes'])];
  throw new RunbookError('USAGE', `--record ${first}: the table takes no value for a column of that name.`, {
    path,
    hint: `It takes ${columns.join(', ')}; the date is that of the run.`,
  });
}
