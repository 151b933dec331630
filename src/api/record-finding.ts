import { createHash } from 'node:crypto';
import type { Finding, RatedFinding } from '../model/finding.js';
import { findingCatalog } from '../model/finding-catalog.js';
import type { FindingRecord } from '../model/generated/schemas.js';

export interface FoundIn {
  /** As the reader knows the document. */
  readonly path: string;
  readonly text: string;
}

/** Findings of one document as programs get them: schemas/finding.schema.json. */
export function recordFindings(
  findings: readonly RatedFinding[],
  { path, text }: FoundIn,
): readonly FindingRecord[] {
  const lines = text.split(/\r\n|\n|\r/);
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const { start, end } = finding.span;
    const { rule } = findingCatalog[finding.code];
    const what = `${finding.code}\0${(lines[start.line - 1] ?? '').trim()}`;
    const before = seen.get(what) ?? 0;
    seen.set(what, before + 1);
    return {
      code: finding.code,
      rule,
      severity: finding.severity,
      path,
      line: start.line,
      column: start.column,
      endLine: end.line,
      endColumn: end.column,
      message: finding.message,
      hint: finding.hint,
      fixable: finding.fix !== undefined,
      fingerprint: createHash('sha256').update(`${what}\0${before}`).digest('hex').slice(0, 16),
    };
  });
}

/** The weight the catalogue gives it, where no configuration says otherwise. */
export function rateFinding(finding: Finding): RatedFinding {
  return { ...finding, severity: finding.severity ?? findingCatalog[finding.code].severity };
}
