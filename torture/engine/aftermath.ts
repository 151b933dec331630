import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLedgers } from '../../src/ledger/read-ledgers.js';
import { findJournal, type JournalFound, journalPath, runFolders } from './journal.js';
import type { Site } from './site.js';

/** How things stand at a site when a run is over, however it ended. */
export interface Aftermath {
  /** null where it is gone. */
  readonly document: string | null;
  readonly rowsAdded: number;
  /** A row that could not be written is kept in the run's folder. */
  readonly rowKept: boolean;
  readonly journal: JournalFound;
}

/** `edited`: what the document was changed to meanwhile, where somebody changed it. */
export function lookBack(site: Site, edited: string = site.before): Aftermath {
  const document = existsSync(site.document) ? readFileSync(site.document, 'utf8') : null;
  return {
    document,
    rowsAdded: rowsIn(document ?? '') - rowsIn(edited),
    rowKept: runFolders(site.stateDir).some((folder) => existsSync(join(folder, 'ledger-row.json'))),
    journal: findJournal(journalPath(site.stateDir)),
  };
}

/** Rows with a date that can be read, as `runbook stale` would count them. */
export function rowsIn(document: string): number {
  return readLedgers(document).flatMap((ledger) => ledger.rows.filter((row) => row.date !== null)).length;
}

/** The document with the rows taken out that were not there before. */
export function withoutNewRows(document: string, before: string): string {
  const known = new Set(before.split('\n'));
  return document
    .split('\n')
    .filter((line) => known.has(line) || !line.startsWith('|'))
    .join('\n');
}

/** Whether the run wrote down how it ended. */
export function endingOf(journal: JournalFound): string | null {
  if (journal.kind !== 'read') return null;
  const last = journal.events.at(-1);
  return last?.kind === 'run-finished' ? last.status : null;
}
