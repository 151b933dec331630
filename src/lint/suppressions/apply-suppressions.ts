import type { Finding } from '../../model/finding.js';
import type { FindingCode } from '../../model/finding-catalog.js';
import type { Suppression } from './suppression.js';

export interface Suppressed {
  /** What is left. */
  readonly findings: readonly Finding[];
  /** What is wrong with the comments themselves; no comment disables these. */
  readonly own: readonly Finding[];
}

/** Leaves out what a comment with a reason disables, and reports the comments that have none or disable nothing. */
export function applySuppressions(
  findings: readonly Finding[],
  suppressions: readonly Suppression[],
): Suppressed {
  const used = new Map<Suppression, Set<FindingCode>>();
  const left = findings.filter((finding) => {
    const by = suppressions.filter((each) => disables(each, finding));
    for (const each of by) used.set(each, (used.get(each) ?? new Set()).add(finding.code));
    return by.every(({ reason }) => reason === null);
  });
  const own = suppressions.flatMap((each) => [
    ...withoutReason(each),
    ...ofNothing(each, used.get(each) ?? new Set()),
  ]);
  return { findings: left, own };
}

function disables({ codes, scope }: Suppression, { code, span }: Finding): boolean {
  if (!codes.includes(code)) return false;
  if (scope.kind === 'document') return true;
  return scope.from <= span.start.line && span.start.line <= scope.to;
}

function withoutReason({ reason, span }: Suppression): readonly Finding[] {
  if (reason !== null) return [];
  return [
    {
      code: 'RB605',
      span,
      message: 'This comment gives no reason, so it disables nothing.',
      hint: 'Say why behind two dashes: runbook-disable RB404 -- the flag is new in 3.2, which runs everywhere.',
    },
  ];
}

function ofNothing(
  { codes, unknown, span }: Suppression,
  used: ReadonlySet<FindingCode>,
): readonly Finding[] {
  const messages = unknown.map(({ name, nearest }) => ({
    message: `There is no rule "${name}" to disable.`,
    hint: nearest === null ? 'Rules are named like RB404 or cli/unknown-flag.' : `Did you mean ${nearest}?`,
  }));
  const idle = codes.filter((code) => !used.has(code));
  if (idle.length > 0) {
    messages.push({
      message: `${idle.join(', ')} ${idle.length === 1 ? 'is' : 'are'} not found here: there is nothing to disable.`,
      hint: 'Take the comment away, so that it hides nothing that comes later.',
    });
  }
  if (codes.length === 0 && unknown.length === 0) {
    messages.push({
      message: 'This comment names no rule to disable.',
      hint: 'Name it: runbook-disable RB404 -- reason.',
    });
  }
  return messages.map((each) => ({ code: 'RB606', span, ...each }));
}
