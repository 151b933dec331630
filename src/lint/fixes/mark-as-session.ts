import type { Edit, Finding } from '../../model/finding.js';
import type { Runbook } from '../../model/runbook.js';
import { allFences } from '../../planner/step-stream.js';

const openingLine = /^(?<sign>`{3,}|~{3,})(?<blanks>[ \t]*)(?<language>[^\s`{]+)/;

/** RB203: a script whose lines begin with a prompt is read as a session already; its fence then says so. */
export function markAsSession({ code, span }: Finding, runbook: Runbook): readonly Edit[] | null {
  if (code !== 'RB203') return null;
  const fence = allFences(runbook.sections).find(({ body }) => body.start.offset === span.start.offset);
  if (fence === undefined) return null;
  const groups = openingLine.exec(
    runbook.text.slice(fence.span.start.offset, fence.body.start.offset),
  )?.groups;
  if (groups === undefined) return null;
  const { sign = '', blanks = '', language = '' } = groups;
  const start = fence.span.start.offset + sign.length + blanks.length;
  return [{ start, end: start + language.length, text: 'console' }];
}
