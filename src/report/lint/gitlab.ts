import { createHash } from 'node:crypto';
import type { FindingRecord, LintReport } from '../../model/generated/schemas.js';

const severities = { error: 'major', warning: 'minor', info: 'info' } as const;

/** A Code Quality report (GitLab Docs, Code Quality, "Code Quality report format"). */
export function gitlabFindings(report: LintReport, inRepository: (path: string) => string): string {
  const issues = report.findings.map((finding) => issueOf(finding, inRepository(finding.path)));
  return `${JSON.stringify(issues, null, 2)}\n`;
}

function issueOf(
  { code, rule, severity, line, endLine, message, hint, fingerprint }: FindingRecord,
  path: string,
) {
  return {
    description: `${message} ${hint} (${code})`,
    check_name: rule,
    fingerprint: createHash('sha256').update(`${path}\0${fingerprint}`).digest('hex').slice(0, 32),
    severity: severities[severity],
    location: { path, lines: { begin: line, end: endLine } },
  };
}
