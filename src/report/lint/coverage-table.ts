import type { AlertCoverage, CoveredAlert } from '../../model/generated/schemas.js';
import { harmless, type Style } from '../terminal/style.js';

/** Every alert a line, those that lead nowhere first, and what it comes to. */
export function coverageTable({ alerts, unreadable }: AlertCoverage, style: Style): string {
  const sorted = alerts.toSorted((a, b) => rank(a) - rank(b));
  const rows = sorted.map((alert) => [alert.alert, alert.severity ?? '', leadsTo(alert)].map(harmless));
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row, index) => {
    const line = row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ');
    return sorted[index] !== undefined && rank(sorted[index]) < covered ? style.warn(line) : line;
  });
  const missing = unreadable.map((path) => `${path} cannot be read: its alerts are not in this table.`);
  return `${[...lines, '', ...missing.map(harmless), total(alerts)].join('\n')}\n`;
}

const covered = 3;

function rank({ cover }: CoveredAlert): number {
  return ['nowhere', 'no-anchor', 'none', 'elsewhere', 'named', 'document'].indexOf(cover);
}

function leadsTo({ cover, runbooks, runbookUrl }: CoveredAlert): string {
  const where = runbooks.join(', ');
  switch (cover) {
    case 'document':
      return where;
    case 'named':
      return `${where} (by its front matter)`;
    case 'elsewhere':
      return `${runbookUrl ?? ''} (elsewhere, not looked at)`;
    case 'nowhere':
      return `${where}, which is not there`;
    case 'no-anchor':
      return `${where}, which has no such place: ${runbookUrl ?? ''}`;
    case 'none':
      return 'no runbook';
  }
}

function total(alerts: readonly CoveredAlert[]): string {
  const count = (wanted: readonly string[]) => alerts.filter(({ cover }) => wanted.includes(cover)).length;
  const here = count(['document', 'named']);
  const percent = alerts.length === 0 ? 0 : Math.floor((here / alerts.length) * 100);
  const parts = [
    [count(['elsewhere']), 'elsewhere'],
    [count(['nowhere', 'no-anchor']), 'to what is not there'],
    [count(['none']), 'to none'],
  ] as const;
  const others = parts.filter(([number]) => number > 0).map(([number, where]) => `${number} ${where}`);
  const rest = others.length === 0 ? '' : `; ${others.join(', ')}`;
  return `${here} of ${alerts.length} ${alerts.length === 1 ? 'alert leads' : 'alerts lead'} to a runbook here (${percent} %)${rest}.`;
}
