import type { RunEvent } from '../../src/model/generated/schemas.js';
import { endingOf, lookBack, withoutNewRows } from '../engine/aftermath.js';
import { linesIn, type Site } from '../engine/site.js';
import { broken } from '../scenario.js';
import type { KilledRun } from './kill-run.js';

/** The writes of documents/killed.md: each puts its own id into the counter. */
export const writes = ['2.1', '3.1', '4.1', '4.2'] as const;

export interface Aftermath {
  /** How far the journal says it came: the kind of its last event. */
  readonly reached: string;
  /** The journal says that the run worked. */
  readonly worked: boolean;
  /** Writes of which the journal knows that they began, and not how they ended. */
  readonly unknown: readonly string[];
  readonly rows: number;
  readonly broken: readonly string[];
}

/**
 * How things stand once everything the run had started is gone: what a killed run leaves behind is all that a later one
 * can go on from.
 */
export function afterKill({ site, ended }: KilledRun): Aftermath {
  const { journal, document, rowsAdded } = lookBack(site);
  const events = journal.kind === 'read' ? journal.events : [];
  const ends = writes.map((id) => ({ id, end: endOf(events, id), count: countOf(site, id) }));
  const text = document ?? '';
  return {
    reached: events.at(-1)?.kind ?? 'nothing',
    worked: endingOf(journal) === 'worked',
    unknown: ends.filter(({ end }) => end === 'unknown').map(({ id }) => id),
    rows: rowsAdded,
    broken: broken({
      'the journal can be read': journal.kind !== 'unreadable',
      'the document is the old one, or the old one with one row':
        text === site.before || (rowsAdded === 1 && withoutNewRows(text, site.before) === site.before),
      'no write was done twice': ends.every(({ count }) => count <= 1),
      'what the journal says was done is done': ends.every(({ end, count }) => end !== 'done' || count === 1),
      'what it does not know of was not begun': ends.every(({ end, count }) => end !== 'open' || count === 0),
      'a row is in the document only if it was announced':
        rowsAdded === 0 || events.some(({ kind }) => kind === 'ledger-intended'),
      'a row of which it says that it was written is there':
        rowsAdded === 1 || events.every(({ kind }) => kind !== 'ledger-written'),
      'nothing is left running': ended.orphans.length === 0,
    }),
  };
}

/** What the last word of the journal on a command is; a write of unknown end may have been settled by the operator. */
function endOf(events: readonly RunEvent[], command: string): 'open' | 'unknown' | 'done' | 'not done' {
  const last = events.findLast(
    (event) =>
      (event.kind === 'command-started' ||
        event.kind === 'command-finished' ||
        event.kind === 'end-settled') &&
      event.command === command,
  );
  if (last?.kind === 'command-finished') return last.worked ? 'done' : 'not done';
  if (last?.kind === 'end-settled') return last.how === 'ran' ? 'done' : 'open';
  return last === undefined ? 'open' : 'unknown';
}

export function countOf(site: Site, id: string): number {
  return linesIn(site, 'counter').filter((line) => line === id).length;
}
