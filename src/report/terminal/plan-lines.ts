import type { PlanView, PlanViewCommand, StalenessRecord } from '../../model/generated/schemas.js';
import { durationText } from './duration-text.js';
import { harmless, type Style } from './style.js';

type Step = PlanView['steps'][number];

/** The plan on one screen: what would run, what it may do, and what it waits for. */
export function planText(plan: PlanView, style: Style, width: number): string {
  const lines = [
    style.bold(harmless(plan.runbook.title ?? plan.runbook.path)),
    `${plan.runbook.path}   ${stalenessText(plan.staleness)}`,
    ...inputLines(plan),
    ...plan.steps.filter(hasContent).flatMap((step) => stepLines(plan, step, { style, width })),
    ...plan.obstacles.flatMap(({ line, message, hint }) => [
      '',
      style.bad(`${plan.runbook.path}:${line}  ${harmless(message)}`),
      `  next: ${harmless(hint)}`,
    ]),
    '',
    legend(plan),
  ];
  return `${lines.join('\n')}\n`;
}

function hasContent(step: Step): boolean {
  return step.commands.length > 0 || step.tasks.length > 0;
}

export function stalenessText({ status, lastWorked, ageDays, limitDays }: StalenessRecord): string {
  if (status === 'never') return 'never worked yet, as far as its table says';
  if (status === 'unreadable' || lastWorked === null) return 'its table cannot be read';
  const age = `last worked ${ageDays ?? 0} days ago (${lastWorked}), limit ${limitDays}`;
  return status === 'stale' ? `${age}: STALE` : status === 'due' ? `${age}: due soon` : age;
}

function inputLines(plan: PlanView): readonly string[] {
  const required = plan.inputs.filter((input) => input.required);
  if (required.length === 0) return [];
  const names = required.map(({ name, example }) => (example === null ? name : `${name} (like ${example})`));
  return [`needs: ${names.join(', ')}`];
}

interface Page {
  readonly style: Style;
  readonly width: number;
}

function stepLines(plan: PlanView, step: Step, page: Page): readonly string[] {
  const { style } = page;
  const name = /^\d/.test(step.label) ? `Step ${step.label}  ${step.title}` : step.title;
  const notes = [
    step.budgetMs === null ? '' : `< ${durationText(step.budgetMs)}`,
    step.gated ? style.warn('gated') : '',
    step.selected ? '' : style.dim('left out'),
  ].filter((note) => note !== '');
  const suffix = notes.length === 0 ? '' : `   ${notes.join('   ')}`;
  return [
    '',
    `${style.bold(harmless(name))}${suffix}`,
    ...step.tasks.map((task) =>
      clip(`  task     ${memberOf(task.choice)}${harmless(task.text)}`, page.width),
    ),
    ...step.commands.flatMap((command) => commandLines(plan, command, page)),
  ];
}

function memberOf(choice: { readonly choice: string; readonly member: string } | null): string {
  return choice === null ? '' : `[${choice.choice}=${choice.member}] `;
}

function commandLines(_plan: PlanView, command: PlanViewCommand, { style, width }: Page): readonly string[] {
  if (command.code === '') return standingLines(command, { style, width });
  const paint = { read: style.good, write: style.warn, destroy: style.bad }[command.class];
  const code = harmless(command.code.replaceAll(/\s*\\?\n\s*/g, ' '));
  const marks = [
    command.gated ? 'gated' : '',
    command.interactive ? 'needs a terminal' : '',
    command.borrowed.length > 0 ? `from the picture: ${command.borrowed.join(', ')}` : '',
  ].filter((mark) => mark !== '');
  const head = `  ${command.class.padEnd(7)}  `;
  const rest = clip(`${command.id}  ${memberOf(command.choice)}${code}`, width - head.length);
  return [
    `${paint(head)}${rest}`,
    ...(marks.length === 0 ? [] : [`           ${style.warn(marks.join('; '))}`]),
    ...command.checks.map((check) => clip(`           check  ${harmless(check.text)}`, width)),
    ...command.decisions.map((rule) =>
      clip(`           rule   ${rule.outcome}: ${harmless(rule.text)}`, width),
    ),
  ];
}

/** A check that asks Prometheus itself: there is no command to show. */
function standingLines(command: PlanViewCommand, { style, width }: Page): readonly string[] {
  const head = `  ${'check'.padEnd(7)}  `;
  return command.checks.map(({ text }) => {
    const rest = `${command.id}  ${memberOf(command.choice)}${harmless(text)}`;
    return `${style.good(head)}${clip(rest, width - head.length)}`;
  });
}

function legend(plan: PlanView): string {
  const commands = plan.steps.flatMap((step) => step.commands);
  const count = (safety: string) =>
    commands.filter((command) => command.code !== '' && command.class === safety).length;
  const checks = commands.reduce((sum, command) => sum + command.checks.length, 0);
  return `${count('read')} read, ${count('write')} write, ${count('destroy')} destroy, ${checks} checks. Nothing was run.`;
}

function clip(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, Math.max(0, width - 1))}…`;
}
