import { assertNever } from '../../model/assert-never.js';
import type {
  CheckSettled,
  CommandFinished,
  CommandStarted,
  DecisionTaken,
  EndSettled,
  RunEvent,
  RunResumed,
  RunStarted,
} from '../../model/generated/schemas.js';
import type { Plan, PlannedCommand, PlannedStep } from '../../model/plan.js';
import { sessionLines } from '../session-lines.js';
import { durationText } from './duration-text.js';
import { harmless, type Style } from './style.js';
import { targetLines } from './target-lines.js';

/** Turns the events of a run into lines for a person, in the order in which they happen. */
export interface RunLines {
  of(event: RunEvent): readonly string[];
}

interface Places {
  readonly steps: ReadonlyMap<string, PlannedStep>;
  readonly commands: ReadonlyMap<string, PlannedCommand>;
  /** Of a command that opens a session, what is to be typed in it. */
  readonly sessions: ReadonlyMap<string, readonly string[]>;
  readonly tasks: ReadonlyMap<string, string>;
}

const settledWords = { ran: 'it ran', again: 'to be run again', skip: 'skipped' } as const;

export function createRunLines(plan: Plan, style: Style): RunLines {
  const places = findPlaces(plan);
  return { of: (event) => linesOf(places, style, event).map((line) => paintSign(harmless(line), style)) };
}

function resumedLines({ operator, stale, target }: RunResumed): readonly string[] {
  return [
    '',
    `Resumed by ${operator}${stale ? ': what was read and approved before is asked again' : ''}`,
    ...(target === undefined ? [] : targetLines(target)),
  ];
}

function settledLine({ command, how, by, reason }: EndSettled): string {
  return `    ${command}: ${settledWords[how]}, says ${by}${reason === null ? '' : ` (${reason})`}`;
}

function linesOf(places: Places, style: Style, event: RunEvent): readonly string[] {
  const { signs } = style;
  switch (event.kind) {
    case 'run-started':
      return startLines(event);
    case 'step-started':
      return ['', stepLine(places, event.step)];
    case 'variable-bound':
      return [`    ${event.name} = ${event.value}${event.from === 'capture' ? '' : `   (${event.from})`}`];
    case 'task-settled':
      return [
        `  ${event.status === 'done' || event.status === 'stood-for' ? signs.pass : signs.skip} task: ${places.tasks.get(event.task) ?? event.task}   (${event.reason ?? event.status})`,
      ];
    case 'approval-settled':
      return [`    ${event.granted ? 'approved' : 'declined'} by ${event.by}`];
    case 'choice-made':
      return [`  ${event.choice}: ${event.member} (chosen by ${event.how})`];
    case 'command-started':
      return commandLines(places, event);
    case 'command-finished':
      return [...finishedLines(style, event), ...noteLines(places, event)];
    case 'run-resumed':
      return resumedLines(event);
    case 'end-settled':
      return [settledLine(event)];
    case 'session-opened':
    case 'check-sampled':
      return [];
    case 'check-settled':
      return [verdictLine(places, style, event)];
    case 'decision-taken':
      return [decisionLine(style, event)];
    case 'item-passed':
      return [`  ${signs.skip} ${event.item} ${event.status}: ${event.reason}`];
    case 'question-answered':
      return [`    operator: ${event.answer}${event.reason === null ? '' : `, ${event.reason}`}`];
    case 'reader-dropped':
      return [`  ${signs.doubt} the output "${event.reader}" failed and is left out: ${event.message}`];
    case 'ledger-intended':
    case 'target-checked':
      return [];
    case 'ledger-written':
      return ['', `Row added: ${event.row}`];
    case 'ledger-kept':
      return ['', `Row not written (${event.reason}): ${event.row}`];
    case 'run-finished':
      return [];
    default:
      return assertNever(event);
  }
}

/** Colour comes last: escape sequences of the document are spelt out by then, and ours are not. */
function paintSign(line: string, style: Style): string {
  const { pass, fail, doubt, skip } = style.signs;
  const paints = new Map([
    [pass, style.good],
    [fail, style.bad],
    [doubt, style.warn],
    [skip, style.dim],
  ]);
  const sign = /^\s*(\S+)/.exec(line)?.[1] ?? '';
  const paint = paints.get(sign);
  return paint === undefined ? line : line.replace(sign, () => paint(sign));
}

function findPlaces(plan: Plan): Places {
  const items = plan.steps.flatMap((step) => step.items);
  const sessions = plan.steps.flatMap((step) =>
    step.items.flatMap((item) =>
      item.kind === 'command' ? [[item.id, sessionLines(item, step)] as const] : [],
    ),
  );
  return {
    sessions: new Map(sessions),
    steps: new Map(plan.steps.map((step) => [step.id, step])),
    commands: new Map(items.flatMap((item) => (item.kind === 'command' ? [[item.id, item] as const] : []))),
    tasks: new Map(items.flatMap((item) => (item.kind === 'task' ? [[item.id, item.text] as const] : []))),
  };
}

function startLines(event: RunStarted): readonly string[] {
  const mode = event.policy.mode === 'normal' ? '' : `   ${event.policy.mode}`;
  return [
    `${event.title ?? event.path}${mode}`,
    `${event.path}   run ${event.runId}   ${event.operator}`,
    ...(event.target === undefined ? [] : targetLines(event.target)),
  ];
}

function stepLine(places: Places, id: string): string {
  const step = places.steps.get(id);
  if (step === undefined) return id;
  const budget = step.budgetMs === null ? '' : `   (budget ${durationText(step.budgetMs)})`;
  const gated = step.gate === null ? '' : '   gated';
  return `${stepName(step)}${budget}${gated}`;
}

/** `Step 3c  Verify the new state`; a step without a number goes by its title. */
export function stepName(step: PlannedStep): string {
  return /^\d/.test(step.label) ? `Step ${step.label}  ${step.title}` : step.title;
}

function commandLines(
  places: Places,
  { command: id, class: safety, code }: CommandStarted,
): readonly string[] {
  const command = places.commands.get(id);
  if (command === undefined) return [`  ${id}`];
  const label = command.label === null ? [] : [`  ${command.label}`];
  const [first = '', ...rest] = code.split('\n');
  return [
    ...label,
    `  ${safety.padEnd(7)} ${id}  ${first}`,
    ...rest.map((line) => `            ${line}`),
    ...announcedLines(places.sessions.get(id) ?? []),
  ];
}

/** The operator types them before this run can ask for them. */
function announcedLines(lines: readonly string[]): readonly string[] {
  return lines.length === 0
    ? []
    : ['    to be typed in its session:', ...lines.map((line) => `      ${line}`)];
}

function finishedLines(style: Style, event: CommandFinished): readonly string[] {
  const { signs } = style;
  const took = durationText(event.durationMs);
  const differences = event.differences.map((difference) => `    ${signs.doubt} ${difference}`);
  if (event.worked) return [`    ${signs.pass} ${took}`, ...differences];
  const [first = 'failed', ...rest] = (event.message ?? 'failed').split('\n');
  return [`    ${signs.fail} ${first}   (${took})`, ...rest.map((line) => `      ${line}`)];
}

/** What the document says under the command: to be read beside what it printed. */
function noteLines(places: Places, { command }: CommandFinished): readonly string[] {
  return (places.commands.get(command)?.notes ?? []).map((note) => `    note: ${note}`);
}

function verdictLine(places: Places, style: Style, event: CheckSettled): string {
  const text = places.commands.get(event.command)?.expectations[event.check]?.text ?? 'check';
  const { pass, fail, doubt, skip } = style.signs;
  const sign = { pass, fail, inconclusive: doubt, 'not-judged': skip }[event.verdict];
  // The message begins with the check; the line has it already.
  const seen = (event.message.split('\n')[0] ?? '').replace(/^.*?: (?=saw )/, '');
  return `    ${sign} ${text}   ${event.verdict}: ${seen}`;
}

function decisionLine(style: Style, event: DecisionTaken): string {
  const to = event.to === null ? '' : ` ${event.to}`;
  return `    ${style.signs.arrow} ${event.outcome}${to}: ${event.text ?? event.reason ?? ''}`;
}
