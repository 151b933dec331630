import { textWidth } from '../../ledger/text-width.js';
import type { StaleReport, StaleRunbook } from '../../model/generated/schemas.js';
import { clip } from '../terminal/clip.js';
import { harmless, type Style } from '../terminal/style.js';
import { tableOf } from './columns.js';
import { countLine } from './count-line.js';

interface Screen {
  readonly style: Style;
  readonly width: number;
}

/** A line a runbook, the riskiest first, and below it what of its ledger could not be read. */
export function prettyReport(report: StaleReport, { style, width }: Screen): string {
  if (report.runbooks.length === 0) return `${countLine(report)}\n`;
  const { heads, rows } = tableOf(report);
  const widths = heads.map((head, column) =>
    Math.max(...[head, ...rows.map((row) => oneLine(row[column] ?? ''))].map(textWidth)),
  );
  const line = (cells: readonly string[]) =>
    clip(
      cells
        .map((cell, column) => padded(oneLine(cell), widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
      width,
    );
  const lines = report.runbooks.flatMap((runbook, index) => [
    paintOf(runbook.status, style)(line(rows[index] ?? [])),
    ...runbook.problems.map(({ line: at, message }) => style.dim(`    line ${at}: ${oneLine(message)}`)),
  ]);
  return `${[style.dim(line(heads)), ...lines, '', countLine(report)].join('\n')}\n`;
}

function oneLine(text: string): string {
  return harmless(text).replaceAll(/\s+/g, ' ');
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - textWidth(text)));
}

function paintOf(status: StaleRunbook['status'], style: Style): (text: string) => string {
  if (status === 'fresh') return (text) => text;
  return status === 'due' ? style.warn : style.bad;
}
