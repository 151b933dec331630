import type { StaleReport, StaleRunbook } from '../../model/generated/schemas.js';
import { annotationLine, escapeData } from '../github/workflow-command.js';
import { harmless } from '../terminal/style.js';
import { countLine } from './count-line.js';
import { reviewText, verdictText } from './verdict-text.js';

/** Annotations at the rows that count: an error for what fails the job, a notice for the rest that is not fresh. */
export function githubReport(report: StaleReport, isFailing: (runbook: StaleRunbook) => boolean): string {
  const lines = report.runbooks
    .filter((runbook) => isFailing(runbook) || runbook.status !== 'fresh' || runbook.review === 'overdue')
    .map((runbook) => {
      const review = reviewText(runbook);
      return annotationLine({
        level: isFailing(runbook) ? 'error' : 'notice',
        title: `Runbook ${runbook.status}`,
        message: harmless(`${verdictText(runbook)}${review === '' ? '' : ` Review: ${review}.`}`),
        file: runbook.path,
        line: runbook.line,
      });
    });
  return `${[...lines, escapeData(countLine(report))].join('\n')}\n`;
}
