import type { Table } from './read-table.js';
import { plainName } from './same-name.js';
import { isOpen, isVolatileName, toPattern } from './volatile.js';

type Row = Table['rows'][number];

/** A documented table against the one of the output that shares most of its columns: by row where rows can be told apart, else by place. */
export function compareTable(documented: Table, actual: readonly Table[]): readonly string[] {
  const table = closest(documented, actual);
  if (table === null) return [`table ${documented.columns.join(' ')}: documented, now absent`];
  const missing = documented.columns
    .filter((column) => indexOf(table, column) === -1)
    .map((column) => `column ${column}: documented, now absent`);
  const rows = documented.rows.flatMap((row, index) => compareRow(documented, table, row, index));
  const added = table.rows
    .slice(documented.rows.length)
    .flatMap((row) => compareAdded(documented, table, row));
  return [...missing, ...rows, ...added];
}

function closest(documented: Table, actual: readonly Table[]): Table | null {
  const shared = (table: Table) =>
    documented.columns.filter((column) => indexOf(table, column) !== -1).length;
  const [best] = [...actual].sort((one, other) => shared(other) - shared(one));
  return best === undefined || shared(best) === 0 ? null : best;
}

function compareRow(documented: Table, table: Table, row: Row, index: number): readonly string[] {
  const counterpart = counterpartOf(row, index, table);
  const name = row[0] ?? '';
  if (counterpart === undefined) return [`row ${name}: documented, now absent`];
  return documented.columns.flatMap((column, at) => {
    const wanted = row[at] ?? '';
    const now = counterpart[indexOf(table, column)];
    if (now === undefined || now === null || !isNews(column, wanted, now)) return [];
    return [`${column} of ${counterpart[0] ?? name}: ${change(wanted, now)}`];
  });
}

/** The row of the same name; hashes in it do not matter, and then the place decides. */
function counterpartOf(row: Row, index: number, table: Table): Row | undefined {
  const pattern = toPattern(row[0] ?? '');
  const alike = table.rows.filter((candidate) => pattern.test(candidate[0] ?? ''));
  const atPlace = table.rows[index];
  if (atPlace !== undefined && alike.includes(atPlace)) return atPlace;
  return alike[0] ?? (isVolatileName(table.columns[0] ?? '') ? atPlace : undefined);
}

/** A row more than documented is news where every documented row says one thing and this one another. */
function compareAdded(documented: Table, table: Table, row: Row): readonly string[] {
  return documented.columns.flatMap((column, at) => {
    const values = new Set(documented.rows.map((one) => one[at] ?? ''));
    const [wanted, ...others] = values;
    const now = row[indexOf(table, column)];
    if (at === 0 || wanted === undefined || others.length > 0 || now === undefined || now === null) return [];
    return isNews(column, wanted, now) ? [`${column} of ${row[0] ?? ''}: ${change(wanted, now)}`] : [];
  });
}

/** A cell may hold nothing: psql prints NULL so. */
function change(wanted: string, now: string): string {
  const [before, after] = [wanted, now].map((cell) => (cell === '' ? 'nothing' : cell));
  return `documented ${before}, now ${after}`;
}

function isNews(column: string, wanted: string, now: string): boolean {
  return !(isVolatileName(column) || isOpen(wanted) || toPattern(wanted).test(now));
}

function indexOf(table: Table, column: string): number {
  return table.columns.findIndex((candidate) => plainName(candidate) === plainName(column));
}
