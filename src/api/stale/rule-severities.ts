import type { Project } from '../../lint/config/find-config.js';
import type { FleetFacts } from '../../model/generated/schemas.js';
import { mostUrgent } from '../../staleness/urgency.js';
import { readRuleFiles } from '../lint/alerts/read-rule-files.js';

/** The facts, with a severity where only the rules of its alerts know one: of several the most urgent. */
export function withRuleSeverity(project: Project, cwd: string): (facts: FleetFacts) => FleetFacts {
  const rules = (readRuleFiles(project, cwd) ?? []).flatMap((file) => file.rules);
  if (rules.length === 0) return (facts) => facts;
  return (facts) => {
    if (facts.severity !== null || facts.alerts.length === 0) return facts;
    const severities = rules.flatMap(({ name, severity }) =>
      severity !== null && facts.alerts.includes(name) ? [severity] : [],
    );
    return { ...facts, severity: mostUrgent(severities) };
  };
}
