import type { FenceAttributes } from '../../../model/runbook.js';
import type { Rule } from '../../rule.js';

/** A command that follows or watches until somebody stops it: what is behind it waits for that somebody. */
export const neverEnds: Rule = {
  code: 'RB209',
  check: ({ commands }) =>
    commands
      .filter(({ planned }) => planned.classification.neverEnds && !isBounded(planned.attributes))
      .map(({ planned }) => ({
        span: planned.span,
        message:
          'This command ends only when somebody stops it; unattended it is cut off, and proves nothing.',
        hint: 'Let it end by itself (no -w or -f, "kubectl wait", "timeout 30s …"), or say when: {timeout=30s}.',
      })),
};

/** The document says when it ends. */
function isBounded({ timeoutMs, until, background }: FenceAttributes): boolean {
  return timeoutMs !== null || until !== null || background;
}
