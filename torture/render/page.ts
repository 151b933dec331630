import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  broken,
  type Measured,
  mostMemoryBytes,
  type Row,
  type Scenario,
  type Section,
} from '../scenario.js';
import { describeMachine } from './machine.js';
import { megabytes } from './megabytes.js';
import { tableOf } from './table.js';

const path = resolve(import.meta.dirname, '../../docs/reliability.md');

interface Done {
  readonly scenario: Scenario;
  readonly measured: Measured;
}

/** Writes the tables between their markers; the prose around them is written by hand, and left alone. */
export function writePage(done: readonly Done[]): void {
  let page = readFileSync(path, 'utf8');
  for (const section of ['state', 'faults', 'at-once', 'kills'] as const)
    page = between(page, section, sectionText(done, section));
  page = between(page, 'memory', memoryTable(done));
  page = between(page, 'machine', describeMachine());
  writeFileSync(path, page);
}

function between(page: string, name: string, text: string): string {
  const marks = { begin: `<!-- torture: ${name} -->`, end: `<!-- end: ${name} -->` };
  const begin = page.indexOf(marks.begin);
  const end = page.indexOf(marks.end);
  if (begin < 0 || end < begin) throw new Error(`docs/reliability.md has no ${marks.begin} … ${marks.end}`);
  return `${page.slice(0, begin + marks.begin.length)}\n\n${text}\n\n${page.slice(end)}`;
}

/** Scenarios with the same columns share a table. */
function sectionText(done: readonly Done[], section: Section): string {
  const own = done.filter(({ scenario }) => scenario.section === section);
  const skipped = own.flatMap(({ scenario, measured }) =>
    measured.skipped === null ? [] : [`${scenario.name} was not run: ${measured.skipped}`],
  );
  const tables = new Map<string, { columns: readonly string[]; rows: Row[] }>();
  for (const { measured } of own) {
    if (measured.rows.length === 0) continue;
    const key = measured.columns.join('|');
    const table = tables.get(key) ?? { columns: measured.columns, rows: [] };
    tables.set(key, { ...table, rows: [...table.rows, ...measured.rows] });
  }
  return [...[...tables.values()].map(({ columns, rows }) => tableOf(columns, rows)), ...skipped].join(
    '\n\n',
  );
}

function memoryTable(done: readonly Done[]): string {
  const rows = done.flatMap(({ scenario, measured: { peakBytes } }): readonly Row[] =>
    peakBytes === null
      ? []
      : [
          {
            cells: [scenario.name, megabytes(peakBytes)],
            broken: broken({ 'under 150 MB': peakBytes <= mostMemoryBytes }),
          },
        ],
  );
  return tableOf(['Scenario', 'Most memory of an engine (VmHWM)'], rows);
}
