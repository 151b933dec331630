import type { StaleReport, StaleRunbook } from '../../model/generated/schemas.js';

const order: readonly StaleRunbook['status'][] = ['stale', 'never', 'unreadable', 'due', 'fresh'];

/** `11 runbooks on 2026-11-22: 10 stale, 1 never.` */
export function countLine({ asOf, runbooks, otherDocuments }: StaleReport): string {
  const counts = order.flatMap((status) => {
    const count = runbooks.filter((runbook) => runbook.status === status).length;
    return count === 0 ? [] : [`${count} ${status}`];
  });
  const overdue = runbooks.filter(({ review }) => review === 'overdue').length;
  const reviews = overdue === 0 ? [] : [`${overdue} to be reviewed`];
  const others = otherDocuments === 0 ? '' : ` Not counted: ${plural(otherDocuments, 'other document')}.`;
  if (runbooks.length === 0) return `No runbook was found.${others}`;
  return `${plural(runbooks.length, 'runbook')} on ${asOf}: ${[...counts, ...reviews].join(', ')}.${others}`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
