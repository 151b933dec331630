import type { LintReport } from '../../model/generated/schemas.js';

type Severity = LintReport['findings'][number]['severity'];

const plural: Readonly<Record<Severity, string>> = { error: 'errors', warning: 'warnings', info: 'infos' };
const severities = ['error', 'warning', 'info'] as const;

/** "1 error, 2 warnings in 3 runbooks."; `paint` may colour each count. */
export function countLine(
  { findings, documents, baselined }: LintReport,
  paint: (severity: Severity, text: string) => string = (_, text) => text,
): string {
  const known = baselined === 0 ? '' : `; the baseline knows ${baselined} more`;
  const where = `${documents === 1 ? '1 runbook' : `${documents} runbooks`}${known}`;
  if (findings.length === 0) return `Nothing found in ${where}.`;
  const counts = severities.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [paint(severity, `${count} ${count === 1 ? severity : plural[severity]}`)];
  });
  const fixable = findings.filter((finding) => finding.fixable).length;
  const mended = fixable === 0 ? '' : ` --fix mends ${fixable} of them.`;
  return `${counts.join(', ')} in ${where}.${mended}`;
}
