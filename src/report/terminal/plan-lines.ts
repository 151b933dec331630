import type { PlanView, StalenessRecord } from '../../model/generated/schemas.js';
import { clip } from './clip.js';
import { createStepLines } from './plan-step-lines.js';
import { planTotals } from './plan-totals.js';
import { harmless, type Style } from './style.js';

/** The plan on one screen: what would run, what it may do, and what it waits for. */
export function planText(plan: PlanView, style: Style, width: number): string {
  const stepLines = createStepLines(plan, { style, width });
  const lines = [
    style.bold(clip(harmless(plan.runbook.title ?? plan.runbook.path), width)),
    plan.runbook.path,
    ageLine(plan, style),
    ...(plan.form === 'menu' && hasWrites(plan) ? [clip(menuNote, width)] : []),
    ...inputLines(plan, width),
    ...plan.steps.flatMap(stepLines),
    ...unreadFences(plan, width),
    ...plan.obstacles.flatMap(({ line, message, hint }) => [
      '',
      style.bad(`${plan.runbook.path}:${line}  ${harmless(message)}`),
      `  next: ${harmless(hint)}`,
    ]),
    '',
    planTotals(plan),
  ];
  return `${lines.join('\n')}\n`;
}

const menuNote = 'No step is numbered: this is a menu, and every write in it is gated.';

function hasWrites(plan: PlanView): boolean {
  return plan.steps.some((step) => step.commands.some((command) => command.class !== 'read'));
}

function ageLine({ runbook, staleness }: PlanView, style: Style): string {
  if (runbook.ledgers === 0) return 'no table in it says when it last worked';
  const text = stalenessText(staleness);
  return staleness.status === 'stale' ? style.warn(text) : text;
}

/** How long ago a document with a table last worked, in words. */
export function stalenessText({ status, lastWorked, ageDays, limitDays }: StalenessRecord): string {
  if (status === 'never') return 'never worked yet, as far as its table says';
  if (status === 'unreadable' || lastWorked === null) return 'its table cannot be read';
  const age = `last worked ${ageDays ?? 0} days ago (${lastWorked}), limit ${limitDays}`;
  return status === 'stale' ? `${age}: STALE` : status === 'due' ? `${age}: due soon` : age;
}

function inputLines(plan: PlanView, width: number): readonly string[] {
  const required = plan.inputs.filter((input) => input.required);
  return required.map(({ name, example, description, line }, index) => {
    const about = [description, example === null ? null : `like ${example}`, `line ${line}`];
    const text = `${name} (${about.filter((part) => part !== null).join(', ')})`;
    return clip(`${index === 0 ? 'needs ' : '      '}${harmless(text)}`, width);
  });
}

/** Fences that a reader takes for commands and the plan does not: a missing language is easily overlooked. */
function unreadFences(plan: PlanView, width: number): readonly string[] {
  const found = plan.findings.filter(({ code }) => code === 'RB202' || code === 'RB214');
  if (found.length === 0) return [];
  const places = found.map(({ line }) => line).join(', ');
  const what =
    found.length === 1
      ? `1 fence looks runnable and names no shell: line ${places}`
      : `${found.length} fences look runnable and name no shell: lines ${places}`;
  return ['', clip(what, width), '  next: write ```sh or ```console over what is meant to run'];
}
