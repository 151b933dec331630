import { textWidth } from '../../ledger/text-width.js';
import type { RunPolicy } from '../../model/generated/schemas.js';
import type { Plan, PlannedCommand, PlannedStep } from '../../model/plan.js';
import { activeCommands } from '../../planner/active-commands.js';
import { clip } from './clip.js';
import { durationText } from './duration-text.js';
import { harmless } from './style.js';
import { wrapWords } from './wrap-words.js';

/** The plan in short, a line a step, and what the run will ask: to be read before anything runs. */
export function planBrief(plan: Plan, policy: RunPolicy, width: number): readonly string[] {
  const active = activeCommands(plan);
  const rows = plan.steps.flatMap((step) => {
    const commands = active.filter((each) => each.step.id === step.id).map(({ command }) => command);
    const what = whatOf(step, commands);
    return !step.selected || what === '' ? [] : [{ label: labelOf(step), title: titleOf(step), what }];
  });
  const asked = questionsOf(plan, policy);
  return [
    ...columns(rows, width),
    ...(asked === '' ? [] : ['', ...wrapWords(`It asks ${asked}.`, width, '  ')]),
  ];
}

interface Row {
  readonly label: string;
  readonly title: string;
  readonly what: string;
}

const shortestTitle = 16;

/** The title gives way, and what a step does is not cut; where there is no room for both, they stand on two lines. */
function columns(rows: readonly Row[], width: number): readonly string[] {
  const widest = (key: keyof Row) => Math.max(0, ...rows.map((row) => textWidth(row[key])));
  const [labels, titles, whats] = [widest('label'), widest('title'), widest('what')];
  const room = Math.min(titles, width - labels - whats - 6);
  if (room < Math.min(titles, shortestTitle)) {
    const indent = ' '.repeat(labels + 4);
    return rows.flatMap(({ label, title, what }) => [
      ...wrapWords(`  ${label.padEnd(labels)}  ${title}`, width, indent),
      ...wrapWords(`${indent}${what}`, width, indent),
    ]);
  }
  return rows.map(({ label, title, what }) => {
    const shown = clip(title, room);
    const gap = ' '.repeat(Math.max(0, room - textWidth(shown)));
    return `  ${label.padEnd(labels)}  ${shown}${gap}  ${what}`;
  });
}

function labelOf({ label }: PlannedStep): string {
  return /^\d/.test(label) ? label : '';
}

function titleOf({ title, choice }: PlannedStep): string {
  return harmless(choice === null ? title : `[${choice.choice}=${choice.member}] ${title}`);
}

/** `1 WRITE, 2 read, 1 check, gated, < 3 min`. */
function whatOf(step: PlannedStep, commands: readonly PlannedCommand[]): string {
  const ran = commands.filter(({ code }) => code !== '');
  const count = (safety: PlannedCommand['classification']['class']) =>
    ran.filter(({ classification }) => classification.class === safety).length;
  const checks = commands.reduce((sum, { expectations }) => sum + expectations.length, 0);
  const tasks = step.items.filter((item) => item.kind === 'task').length;
  const counted = [
    [count('destroy'), 'DESTROY', 'DESTROY'],
    [count('write'), 'WRITE', 'WRITE'],
    [count('read'), 'read', 'read'],
    [checks, 'check', 'checks'],
    [tasks, 'task', 'tasks'],
  ] as const;
  const beside = ran.filter(({ background }) => background).length;
  const parts = counted.flatMap(([number, one, many]) =>
    number === 0 ? [] : [`${number} ${number === 1 ? one : many}`],
  );
  if (parts.length === 0) return '';
  if (step.undoOf.length > 0) return `only to undo ${step.undoOf.join(', ')}`;
  const isGated = step.gate !== null || commands.some(({ gate }) => gate !== null);
  const budget = step.budgetMs === null ? [] : [`< ${durationText(step.budgetMs)}`];
  const goesOn = beside === 0 ? [] : [`${beside} in the background`];
  return [...parts, ...goesOn, ...(isGated ? ['gated'] : []), ...budget].join(', ');
}

/** The same table that the run goes by (design: runs, Approvals), in one sentence. */
function questionsOf(plan: Plan, policy: RunPolicy): string {
  if (policy.mode !== 'normal') return '';
  // What undoes is no part of the sequence: after a failure it is asked for on its own.
  const writing = activeCommands(plan).filter(
    ({ step, command }) => step.undoOf.length === 0 && command.classification.class !== 'read',
  );
  const ids = (keep: (command: PlannedCommand) => boolean): readonly string[] =>
    writing.filter(({ command }) => keep(command)).map(({ command }) => command.id);
  const isBorrowed = (command: PlannedCommand) => command.borrowed.length > 0 && !policy.acceptExamples;
  const writes = ids(
    (command) => command.classification.class === 'write' && (!policy.yes || isBorrowed(command)),
  );
  const destroys = ids((command) => command.classification.class === 'destroy');
  const gates = writing.flatMap(({ step, command }) => [
    ...(step.gate === null ? [] : [step.label]),
    ...(command.gate === null ? [] : [command.id]),
  ]);
  const open = plan.choices.filter(({ chosen }) => chosen === null).map(({ id }) => id);
  return listed([
    ...phrase('which way at', open),
    ...phrase('before', writes),
    ...phrase('for the label before', destroys),
    ...phrase('at the gate of', [...new Set(gates)]),
  ]);
}

const mostNamed = 8;

function phrase(words: string, names: readonly string[]): readonly string[] {
  if (names.length === 0) return [];
  const shown = names.length > mostNamed ? `${names.length} commands` : listed(names);
  return [`${words} ${shown}`];
}

function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}
