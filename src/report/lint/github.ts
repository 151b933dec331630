import type { FindingRecord, LintReport } from '../../model/generated/schemas.js';
import { annotationLine } from '../github/workflow-command.js';
import { harmless } from '../terminal/style.js';
import { countLine } from './count-line.js';

const levels = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** Annotations for a GitHub Actions job; `inRepository` gives a path as the repository knows it. */
export function githubFindings(report: LintReport, inRepository: (path: string) => string): string {
  const lines = report.findings.map((finding) => annotationOf(finding, inRepository(finding.path)));
  return `${[...lines, countLine(report)].join('\n')}\n`;
}

function annotationOf(finding: FindingRecord, file: string): string {
  const { severity, line, column, endLine, endColumn, message, hint, code, rule } = finding;
  return annotationLine({
    level: levels[severity],
    title: `${code} ${rule}`,
    message: harmless(`${message}\nnext: ${hint}`),
    file,
    line,
    ...(endLine > line ? { endLine } : { columns: { start: column, end: endColumn } }),
  });
}
