import type { PlanView, PlanViewCommand } from '../../model/generated/schemas.js';
import { clip } from './clip.js';
import { classWords } from './command-lines.js';
import { durationText } from './duration-text.js';
import { harmless, type Style } from './style.js';

type Step = PlanView['steps'][number];
type Task = Step['tasks'][number];
type Rule = PlanViewCommand['decisions'][number];

export interface Page {
  readonly style: Style;
  /** Columns; longer lines are cut. */
  readonly width: number;
}

const indent = ' '.repeat(10);

/**
 * The lines of one step after the other: its heading, then commands and tasks in the order of the document. A choice
 * is announced before its first member. A step that holds nothing has no lines.
 */
export function createStepLines(plan: PlanView, page: Page): (step: Step) => readonly string[] {
  const announced = new Set<string>();
  const announce = (ref: Step['choice']): readonly string[] => {
    const choice = plan.choices.find(({ id }) => id === ref?.choice);
    if (choice === undefined || announced.has(choice.id)) return [];
    announced.add(choice.id);
    return [clip(`  choose  ${choiceText(choice)}`, page.width)];
  };
  return (step) => {
    if (step.commands.length === 0 && step.tasks.length === 0) return [];
    const head = ['', ...announce(step.choice), headingLine(step, page)];
    if (!step.selected) return head;
    const items = [...step.commands, ...step.tasks].toSorted((a, b) => a.line - b.line);
    return [
      ...head,
      ...items.flatMap((item) => [
        ...announce(item.choice),
        ...('code' in item ? commandLines(step, item, page) : [taskLine(item, page)]),
      ]),
      ...step.decisions.map((rule) => ruleLine(rule, page)),
    ];
  };
}

function choiceText({ id, members, chosen }: PlanView['choices'][number]): string {
  if (chosen !== null) return `${id}: ${chosen} was chosen`;
  const names = members.map((member) =>
    harmless(member.title === '' ? member.id : `${member.id} (${member.title})`),
  );
  return `${id}: ${names.join(' or ')}`;
}

function headingLine(step: Step, { style, width }: Page): string {
  const isNumbered = /^\d/.test(step.label);
  const tags = [
    step.choice === null ? '' : `[${step.choice.choice}=${step.choice.member}]`,
    step.gated ? '[gated]' : '',
    step.undoOf.length === 0 ? '' : `[undo of ${step.undoOf.join(', ')}]`,
    step.selected ? '' : '[left out]',
    // The name to approve or to skip it by.
    isNumbered || isPlainTitle(step) ? '' : `[${step.id}]`,
  ].filter((tag) => tag !== '');
  const name = isNumbered ? `Step ${step.id}` : step.title;
  const words = [harmless(name), ...tags, ...(isNumbered ? [harmless(step.title)] : [])];
  const budget = step.budgetMs === null ? '' : `   < ${durationText(step.budgetMs)}`;
  const line = clip(`${words.join('  ')}${budget}`, width);
  const painted = style.bold(line);
  return step.gated ? painted.replace('[gated]', () => style.warn('[gated]')) : painted;
}

/** Nothing in it is approved or skipped by name: its tasks are all there is. */
function isPlainTitle(step: Step): boolean {
  return step.commands.length === 0;
}

function taskLine(task: Task, { style, width }: Page): string {
  return style.dim(clip(`  task    ${memberTag(task.choice)}${oneLine(task.text)}`, width));
}

function memberTag(choice: Step['choice']): string {
  return choice === null ? '' : `[${choice.choice}=${choice.member}] `;
}

function commandLines(step: Step, command: PlanViewCommand, page: Page): readonly string[] {
  const { style, width } = page;
  if (command.code === '') return standingLines(step, command, page);
  const paint = { read: style.good, write: style.warn, destroy: style.bad }[command.class];
  const head = `  ${classWords[command.class].padEnd(7)} `;
  const tags = [
    command.choice === null ? '' : memberTag(command.choice),
    command.gated ? '[gated] ' : '',
    command.interactive ? '[at the terminal] ' : '',
    command.withheld ? '[output withheld] ' : '',
    command.undo === null ? '' : `[undo: ${command.undo}] `,
    backgroundTag(command),
    command.cwd === null ? '' : `[in ${harmless(command.cwd)}] `,
  ].join('');
  const idWidth = Math.max(...step.commands.map((each) => shortId(step, each).length));
  const rest = clip(
    `${shortId(step, command).padEnd(idWidth)}  ${tags}${oneLine(command.code)}`,
    width - head.length,
  );
  const borrowed =
    command.borrowed.length === 0
      ? []
      : [`${indent}${command.borrowed.join(', ')}: out of the document's own sample output`];
  return [
    `${paint(head)}${rest}`,
    ...borrowed.map((line) => style.warn(clip(harmless(line), width))),
    ...command.checks.map((check) => clip(`${indent}check  ${harmless(check.text)}`, width)),
    ...command.decisions.map((rule) => ruleLine(rule, page)),
  ];
}

function backgroundTag({ background, until }: PlanViewCommand): string {
  if (!background) return '';
  return until === null ? '[in the background] ' : `[in the background until "${harmless(until)}"] `;
}

/** A check that asks Prometheus itself: there is no command to show. */
function standingLines(step: Step, command: PlanViewCommand, { style, width }: Page): readonly string[] {
  const head = `  ${'check'.padEnd(7)} `;
  return command.checks.map(({ text }) => {
    const rest = `${shortId(step, command)}  ${memberTag(command.choice)}${harmless(text)}`;
    return `${style.good(head)}${clip(rest, width - head.length)}`;
  });
}

/** `3c.3`; under a heading without a number `.3`, as the heading has the rest. */
function shortId(step: Step, { id }: PlanViewCommand): string {
  return /^\d/.test(step.label) ? id : id.slice(step.id.length);
}

function ruleLine({ outcome, to, opens, text }: Rule, { style, width }: Page): string {
  const word = outcome === 'stop' ? 'STOP' : outcome === 'ask' ? 'ASK' : outcome;
  const leads = [to === null ? word : `${word} ${to}`, opens === null ? null : `open ${opens}`];
  const head = harmless(leads.filter((part) => part !== null).join(', '));
  const line = clip(`${indent}rule   ${head}: ${harmless(text)}`, width);
  return outcome === 'stop' ? style.warn(line) : line;
}

/** Continuation lines are joined; where a line ends for good, a sign says so. */
function oneLine(text: string): string {
  return harmless(text)
    .replaceAll(/\s*\\\n\s*/g, ' ')
    .replaceAll(/\s*\n\s*/g, ' ⏎ ');
}
