import type { StaleReport } from '../../model/generated/schemas.js';
import { escapeMarkdown } from '../markdown-text.js';
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
