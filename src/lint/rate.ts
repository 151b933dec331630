import type { Finding, RatedFinding } from '../model/finding.js';
import { type LintSettings, severityOf } from './config/lint-settings.js';

/** With the weight the project gives it; nothing where it is switched off. */
export function rate(finding: Finding, settings: LintSettings): readonly RatedFinding[] {
  // One that is less sure than its rule weighs less, unless the project says what the rule weighs.
  const { severities } = settings;
  const severity = severities.get(finding.code) ?? finding.severity ?? severityOf(finding.code, settings);
  return severity === 'off' ? [] : [{ ...finding, severity }];
}
