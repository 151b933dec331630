import type { Position } from '../../../model/span.js';
import { placesOf } from '../../../parser/places.js';
import type { Rule } from '../../rule.js';

const severities = { error: 'error', warning: 'warning', info: 'info', style: 'info' } as const;

/** What shellcheck says of the commands, where the project asks it. */
export const shellcheck: Rule = {
  code: 'RB215',
  check: ({ runbook, shellcheck: comments }) => {
    if (comments.length === 0) return [];
    const place = placeIn(runbook.text);
    return comments.map(({ code, level, message, ...at }) => ({
      severity: severities[level],
      span: { start: place(at.line, at.column), end: place(at.endLine, at.endColumn) },
      message: `SC${code}: ${message}`,
      hint: `See shellcheck's page on SC${code}; "# shellcheck disable=SC${code}" above the command silences it.`,
    }));
  },
};

function placeIn(text: string): (line: number, column: number) => Position {
  const places = placesOf(text);
  const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map(({ 0: mark, index }) => index + mark.length)];
  return (line, column) => places.at(Math.min(text.length, (starts[line - 1] ?? 0) + column - 1));
}
