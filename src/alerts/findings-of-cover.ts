import type { AlertRule } from '../model/alert-rule.js';
import type { Finding } from '../model/finding.js';
import { nearestOf } from '../parser/nearest.js';
import type { AlertCover } from './cover-alert.js';

/** RB409 and RB410: what is wrong with the way from an alert to its runbook. */
export function findingsOfCover(
  { name, span, runbookUrl }: AlertRule,
  cover: AlertCover,
): readonly Finding[] {
  const at = runbookUrl?.span ?? span;
  switch (cover.kind) {
    case 'document':
    case 'named':
    case 'elsewhere':
      return [];
    case 'none':
      return [
        {
          code: 'RB410',
          span,
          message: `${name} has no runbook: whom it pages starts from nothing.`,
          hint: 'Give it a runbook_url, or name it in the front matter of a runbook, under "alerts".',
        },
      ];
    case 'nowhere':
      return [
        {
          code: 'RB409',
          span: at,
          message: `The runbook_url of ${name} leads to ${cover.path}, which is not there.`,
          hint: 'Lead it to where the runbook stands now.',
        },
      ];
    case 'no-anchor':
      return [
        {
          code: 'RB409',
          span: at,
          message: `The runbook_url of ${name} leads to #${cover.fragment}, and ${cover.path} has no such place.`,
          hint: anchorHint(cover.fragment, cover.anchors),
        },
      ];
  }
}

function anchorHint(fragment: string, anchors: ReadonlySet<string>): string {
  const near = nearestOf(fragment, [...anchors]);
  return near === null ? 'Lead it to a heading that is there.' : `Did you mean #${near}?`;
}
