import type { Finding, RatedFinding } from '../model/finding.js';
import { findingCatalog } from '../model/finding-catalog.js';
import type { FindingRecord } from '../model/generated/schemas.js';

/** A finding as programs get it: schemas/finding.schema.json. */
export function recordFinding(path: string, finding: RatedFinding): FindingRecord {
  const { start, end } = finding.span;
  return {
    code: finding.code,
    rule: findingCatalog[finding.code].rule,
    severity: finding.severity,
    path,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    message: finding.message,
    hint: finding.hint,
    fixable: false,
  };
}

/** The weight the catalogue gives it, where no configuration says otherwise. */
export function rateFinding(finding: Finding): RatedFinding {
  return { ...finding, severity: finding.severity ?? findingCatalog[finding.code].severity };
}
