import { namedAlerts } from '../../../alerts/named-alerts.js';
import { nearestOf } from '../../../parser/nearest.js';
import { placesInCode } from '../../places-in-code.js';
import type { Rule } from '../../rule.js';

/** An alert named here that no rule file of the project defines: it was renamed, or nobody is paged for this any more. */
export const unknownAlert: Rule = {
  code: 'RB408',
  check: ({ plan, runbook, alerts }) => {
    if (alerts === null) return [];
    const { names, isPartial } = alerts;
    return namedAlerts(plan, (command) => placesInCode(command, runbook.text))
      .filter(({ text }) => !names.has(text))
      .map(({ text, span }) => ({
        span,
        message: `No rule file${isPartial ? ' that can be read' : ''} defines an alert ${text}.`,
        hint: hintFor(text, names),
        ...(isPartial ? { severity: 'warning' as const } : {}),
      }));
  },
};

function hintFor(name: string, names: ReadonlySet<string>): string {
  const near = nearestOf(name, [...names]);
  return near === null ? 'Name the alert that leads here now, or take it away.' : `Did you mean ${near}?`;
}
