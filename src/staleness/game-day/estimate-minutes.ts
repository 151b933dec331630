import type { GameDaySession } from '../../model/generated/schemas.js';
import type { PlannedStep } from '../../model/plan.js';

export interface Estimate {
  readonly minutes: number;
  readonly estimate: GameDaySession['estimate'];
}

/** A step that does something and names no budget. */
const unbudgetedMs = 5 * 60_000;
/** "(within 24 hours)" is a deadline: nobody sits in front of it. */
const longestBudgetMs = 4 * 3_600_000;
const minuteMs = 60_000;
const guessedMinutes = 30;
const grainMinutes = 15;

/** How long a rehearsal takes: as past runs did (their median), else as the budgets of the steps say, else a guess. */
export function estimateMinutes(
  pastRunsMs: readonly number[],
  steps: readonly Pick<PlannedStep, 'budgetMs' | 'choice' | 'items'>[],
): Estimate {
  const sorted = pastRunsMs.toSorted((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)];
  if (median !== undefined) return { minutes: inQuarters(median), estimate: 'runs' };
  if (!steps.some(({ budgetMs }) => budgetMs !== null)) return { minutes: guessedMinutes, estimate: 'guess' };
  return { minutes: inQuarters(budgetOf(steps)), estimate: 'budgets' };
}

/** Of the members of a choice one runs: the longest counts. */
function budgetOf(steps: readonly Pick<PlannedStep, 'budgetMs' | 'choice' | 'items'>[]): number {
  let alwaysMs = 0;
  const members = new Map<string, Map<string, number>>();
  for (const { budgetMs, choice, items } of steps) {
    const isTime = budgetMs !== null && budgetMs <= longestBudgetMs;
    const ms = isTime ? budgetMs : items.length > 0 ? unbudgetedMs : 0;
    if (choice === null) {
      alwaysMs += ms;
      continue;
    }
    const ofChoice = members.get(choice.choice) ?? new Map<string, number>();
    ofChoice.set(choice.member, (ofChoice.get(choice.member) ?? 0) + ms);
    members.set(choice.choice, ofChoice);
  }
  const longest = [...members.values()].map((ofChoice) => Math.max(...ofChoice.values()));
  return longest.reduce((sum, ms) => sum + ms, alwaysMs);
}

function inQuarters(ms: number): number {
  return Math.max(1, Math.ceil(ms / minuteMs / grainMinutes)) * grainMinutes;
}
