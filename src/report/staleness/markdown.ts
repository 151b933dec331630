import type { StaleReport } from '../../model/generated/schemas.js';
import { harmless } from '../terminal/style.js';
import { tableOf } from './columns.js';
import { countLine } from './count-line.js';

/** For an issue or a message: a sentence, and a GFM table. Nothing that a document says is markup here. */
export function markdownReport(report: StaleReport): string {
  const sentence = `**${escapeMarkdown(countLine(report))}**`;
  if (report.runbooks.length === 0) return `${sentence}\n`;
  const { heads, rows } = tableOf(report);
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return `${[
    sentence,
    '',
    row(heads),
    row(heads.map(() => '---')),
    ...rows.map((cells) => row(cells.map(escapeMarkdown))),
  ].join('\n')}\n`;
}

/** Backslashes before what would mark up a text (CommonMark 0.31, Backslash escapes; GFM, Tables), on one line. */
export function escapeMarkdown(text: string): string {
  return harmless(text)
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\\`*_[\]<>|~#&]/g, '\\$&');
}
