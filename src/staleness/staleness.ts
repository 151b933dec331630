import type { Ledger, Staleness } from '../model/ledger.js';
import { countRows } from './count-rows.js';
import { judgeAge } from './judge-age.js';
import { newestOf, shortestLimit } from './newest-of.js';

/**
 * How long ago a runbook last worked, as of `today` (UTC, `YYYY-MM-DD`), and what that means. Stale is what is older
 * than its limit, due what will be within 14 days. `limitDays` is the caller's word (front matter, `--max-age`) and wins
 * over the ledgers'; of two ledgers the shorter limit holds, and 90 days where nothing is said. Rows that can't be read
 * or lie ahead of today count for nothing; where they could have changed a bad verdict, it is `unreadable`.
 */
export function staleness(ledgers: readonly Ledger[], limitDays: number | null, today: string): Staleness {
  const { rows, problems } = countRows(ledgers, today);
  const worked = newestOf(rows.filter(({ rehearsal }) => !rehearsal));
  const rehearsed = newestOf(rows.filter(({ rehearsal }) => rehearsal));
  const age = judgeAge(worked?.date ?? null, {
    today,
    limitDays: limitDays ?? shortestLimit(ledgers),
    isDoubtful: problems.length > 0,
  });
  return {
    ...age,
    lastRehearsed: rehearsed?.date ?? null,
    resolvedBy: worked?.resolvedBy ?? null,
    problems,
  };
}
