const daysOf: Readonly<Record<string, number>> = { d: 1, w: 7, m: 30, q: 91, y: 365 };

const duration = '(\\d{1,4})\\s*-?\\s*(d|w|m|y|days?|weeks?|months?|mo|quarters?|years?)\\b';
const wordings = [
  new RegExp(`\\bstale[- ]?after\\b\\s*[:=]?\\s*["']?\\s*${duration}`, 'i'),
  new RegExp(`\\b(?:older|more) than ${duration}[^.!?]*\\bstale\\b`, 'i'),
  new RegExp(`\\bstale\\b[^.!?]*\\b(?:after|older than|more than|over) ${duration}`, 'i'),
];

/**
 * The limit a ledger's section states, in days: `Stale after **90 days** without exercise`,
 * `If this table is older than 90 days, the runbook is **STALE**`, `stale-after: 90d`. null where it states none.
 */
export function readLimitDays(prose: string): number | null {
  const text = prose.replace(/[*_`~]+/g, '').replace(/\s+/g, ' ');
  for (const wording of wordings) {
    const [, count = '', unit = ''] = wording.exec(text) ?? [];
    const days = Number(count) * (daysOf[unit.slice(0, 1).toLowerCase()] ?? 0);
    if (days > 0) return days;
  }
  return null;
}
