import { chooseTable } from './choose-table.js';
import { isColumn } from './find-ledgers.js';
import type { LedgerEntry } from './ledger-entry.js';
import { emptyCells } from './ledger-words.js';
import { type LedgerTable, readLedgerTables } from './read-tables.js';
import { stripMarkup } from './strip-markup.js';

/** What a run knows of itself. */
export interface RunFacts {
  /** UTC, `YYYY-MM-DD`. */
  readonly date: string;
  /** `Step 3b (Roll back the Application)`; null where nothing was written. */
  readonly resolvedBy: string | null;
  /** What `--note` says, else what the checks saw. */
  readonly notes: string | null;
  /** `worked`; goes into a Result column, in words that staleness takes for a yes where it was one. */
  readonly result: string;
  readonly rehearsal: boolean;
  /** `--record 'Column=value'`. */
  readonly recorded: Readonly<Record<string, string>>;
  /** Values bound in the run, secrets masked. */
  readonly variables: Readonly<Record<string, string>>;
  /** The words of the commands that ran. */
  readonly words: readonly string[];
}

interface ComposedEntry {
  readonly entry: LedgerEntry;
  /** Columns nobody could fill: to be asked for; what stays open gets `—`. */
  readonly unanswered: readonly string[];
  /** Names given with `--record` that the ledger has no column for. */
  readonly unknown: readonly string[];
}

/**
 * What goes into each column of a document's ledger. Date is the run's; what was recorded by name comes next; then
 * Resolved by, Notes and Result from the run; then the variable of the column's name; then the one value the column has
 * held before that stands in a command of this run. A document without a ledger gives all that is known by name.
 */
export function composeEntry(text: string, facts: RunFacts): ComposedEntry {
  const table = chooseTable(readLedgerTables(text), facts.rehearsal);
  if (table === null) return composeLoose(facts);
  const columns = table.ledger.columns.filter((_, index) => index !== table.dateColumn);
  const cells: Record<string, string> = {};
  const unanswered: string[] = [];
  for (const column of columns) {
    const value = valueFor(column, table, facts);
    if (value !== null) cells[column] = value;
    else if (!isColumn('notes', column)) unanswered.push(column);
  }
  const unknown = Object.keys(facts.recorded).filter(
    (name) => !columns.some((column) => sameName(column, name)),
  );
  return { entry: { date: facts.date, cells, rehearsal: facts.rehearsal }, unanswered, unknown };
}

function composeLoose(facts: RunFacts): ComposedEntry {
  const cells: Record<string, string> = { ...facts.recorded };
  if (facts.resolvedBy !== null) cells['Resolved by'] = facts.resolvedBy;
  if (facts.notes !== null) cells.Notes = facts.notes;
  return { entry: { date: facts.date, cells, rehearsal: facts.rehearsal }, unanswered: [], unknown: [] };
}

function valueFor(column: string, table: LedgerTable, facts: RunFacts): string | null {
  const recorded = Object.entries(facts.recorded).find(([name]) => sameName(column, name));
  if (recorded !== undefined) return recorded[1];
  if (isColumn('resolvedBy', column)) return facts.resolvedBy;
  if (isColumn('notes', column)) return facts.notes;
  if (isColumn('result', column)) return facts.rehearsal ? `${facts.result} (rehearsal)` : facts.result;
  const variable = Object.entries(facts.variables).find(
    ([name, value]) => sameName(column, name) && value.trim() !== '',
  );
  if (variable !== undefined) return variable[1];
  return heldBefore(table, table.ledger.columns.indexOf(column), facts.words);
}

/** `Repo / path` is REPO_PATH. */
function sameName(one: string, other: string): boolean {
  const letters = (name: string) =>
    stripMarkup(name)
      .replace(/[^\p{L}\p{N}]+/gu, '')
      .toLowerCase();
  return letters(one) === letters(other) && letters(one) !== '';
}

/** Of several that stand in the commands, the one that holds all others (`catalog-us` of `catalog`); else none. */
function heldBefore(table: LedgerTable, column: number, words: readonly string[]): string | null {
  const held = new Map<string, string>();
  for (const { cells } of table.ledger.rows) {
    const source = cells[column] ?? '';
    const value = stripMarkup(source);
    if (!emptyCells.has(value.toLowerCase()) && words.some((word) => standsIn(value, word)))
      if (!held.has(value)) held.set(value, source);
  }
  const values = [...held.keys()].toSorted((a, b) => b.length - a.length);
  const longest = values[0];
  if (longest === undefined || !values.every((value) => standsIn(value, longest))) return null;
  return held.get(longest) ?? null;
}

/** Whole, or between `-` and `/`: `us-east` stands in `catalog-us-east`, not in `us-eastern`. */
function standsIn(value: string, word: string): boolean {
  const isEdge = (character: string | undefined) =>
    character === undefined || character === '-' || character === '/';
  for (let at = word.indexOf(value); at >= 0; at = word.indexOf(value, at + 1))
    if (isEdge(word[at - 1]) && isEdge(word[at + value.length])) return true;
  return false;
}
