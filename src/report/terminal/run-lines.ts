import { assertNever } from '../../model/assert-never.js';
import type {
  DecisionTaken,
  EndSettled,
  RunEvent,
  RunResumed,
  RunStarted,
  TaskSettled,
} from '../../model/generated/schemas.js';
import type { Plan, PlannedStep } from '../../model/plan.js';
import { aftermathLines } from './aftermath-lines.js';
import { announcedLines, finishedLines, noteLines, startedLines, verdictLine } from './command-events.js';
import { findPlaces, type Page, type Places } from './places.js';
import { harmless, type Style } from './style.js';
import { targetLines } from './target-lines.js';
import { wrapProse } from './wrap-words.js';

/** Turns the events of a run into lines for a person, in the order in which they happen. */
export interface RunLines {
  of(event: RunEvent): readonly string[];
}

export function createRunLines(plan: Plan, page: Page): RunLines {
  const places = findPlaces(plan);
  let isJustAsked = false;
  let isOpened = false;
  return {
    of(event) {
      isOpened ||= page.asks && event.kind === 'run-started';
      if (isOpened && isInOpening(event)) return openedLines(event);
      places.budgets.onEvent(event);
      const isShown = isJustAsked;
      isJustAsked = page.asks && event.kind === 'approval-settled' && event.granted;
      if (event.kind === 'command-started' && isShown) return announcedLines(places, event);
      const { style } = page;
      const paint = event.kind === 'step-started' ? style.bold : (line: string) => paintSign(line, style);
      return linesOf(places, page, event).map(paint);
    },
  };
}

/** The plan in short, before the question whether to begin, had the document, the places and the values. */
function isInOpening(event: RunEvent): boolean {
  return event.kind === 'run-started' || (event.kind === 'variable-bound' && event.from !== 'capture');
}

function openedLines(event: RunEvent): readonly string[] {
  return event.kind === 'run-started' ? ['', `run ${event.runId}   ${event.operator}`] : [];
}

const copied: ReadonlySet<RunEvent['kind']> = new Set(['variable-bound', 'ledger-written', 'ledger-kept']);

/** Prose is broken between words; what is to be copied stays whole. */
function linesOf(places: Places, page: Page, event: RunEvent): readonly string[] {
  if (event.kind === 'command-started') return startedLines(places, page, event);
  const width = copied.has(event.kind) ? Number.POSITIVE_INFINITY : page.width();
  return proseOf(places, page, event).flatMap((line) => wrapProse(harmless(line), width));
}

function proseOf(
  places: Places,
  page: Page,
  event: Exclude<RunEvent, { kind: 'command-started' }>,
): readonly string[] {
  const { style, asks } = page;
  const { signs } = style;
  switch (event.kind) {
    case 'run-started':
      return startLines(event);
    case 'step-started':
      return ['', stepLine(places, event.step, new Date(event.at))];
    case 'variable-bound':
      return [`    ${event.name} = ${event.value}${event.from === 'capture' ? '' : `   (${event.from})`}`];
    case 'task-settled':
      return [taskLine(places, style, event, asks)];
    case 'approval-settled':
      return asks ? [] : [`    ${event.granted ? 'approved' : 'declined'} by ${event.by}`];
    case 'choice-made':
      return [`  ${event.choice}: ${event.member} (chosen by ${event.how})`];
    case 'command-finished':
      return [...finishedLines(places, style, event), ...noteLines(places, event)];
    case 'run-resumed':
      return resumedLines(event);
    case 'end-settled':
      return [settledLine(event)];
    case 'session-opened':
    case 'check-sampled':
    case 'ledger-intended':
    case 'target-checked':
      return [];
    case 'check-settled':
      return [verdictLine(places, page, event)];
    case 'decision-taken':
      return [decisionLine(style, event)];
    case 'item-passed':
      return [`  ${signs.skip} ${event.item} ${event.status}: ${event.reason}`];
    case 'question-answered':
      return asks ? [] : [`    operator: ${event.answer}${event.reason === null ? '' : `, ${event.reason}`}`];
    case 'reader-dropped':
      return [`  ${signs.doubt} the output "${event.reader}" failed and is left out: ${event.message}`];
    case 'ledger-written':
      return ['', `Row added: ${event.row}`];
    case 'ledger-passed':
      return ['', `No row: ${event.reason}`];
    case 'ledger-kept':
      return ['', `Row not written (${event.reason}): ${event.row}`];
    case 'undo-offered':
    case 'undo-settled':
    case 'undo-finished':
    case 'background-ended':
    case 'background-kept':
    case 'session-closed':
      return aftermathLines(places.steps, style, event);
    case 'run-finished':
      return [''];
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

function startLines(event: RunStarted): readonly string[] {
  const mode = event.policy.mode === 'normal' ? '' : `   ${event.policy.mode}`;
  return [
    `${event.title ?? event.path}${mode}`,
    `${event.path}   run ${event.runId}   ${event.operator}`,
    ...(event.target === undefined ? [] : targetLines(event.target)),
  ];
}

function resumedLines({ operator, stale, target }: RunResumed): readonly string[] {
  return [
    '',
    `Resumed by ${operator}${stale ? ': what was read and approved before is asked again' : ''}`,
    ...(target === undefined ? [] : targetLines(target)),
  ];
}

const settledWords = { ran: 'it ran', again: 'to be run again', skip: 'skipped' } as const;

function settledLine({ command, how, by, reason }: EndSettled): string {
  return `    ${command}: ${settledWords[how]}, says ${by}${reason === null ? '' : ` (${reason})`}`;
}

function stepLine({ steps, budgets }: Places, id: string, at: Date): string {
  const step = steps.get(id);
  if (step === undefined) return id;
  const left = budgets.left(id, at);
  const budget = left === null ? '' : `   (${left})`;
  const gated = step.gate === null ? '' : '   gated';
  return `${stepName(step)}${budget}${gated}`;
}

/** `Step 3c  Verify the new state`; a step without a number goes by its title. */
export function stepName(step: PlannedStep): string {
  return /^\d/.test(step.label) ? `Step ${step.label}  ${step.title}` : step.title;
}

function taskLine(places: Places, { signs }: Style, event: TaskSettled, asks: boolean): string {
  const isDone = event.status === 'done' || event.status === 'stood-for';
  const sign = isDone ? signs.pass : signs.skip;
  const came = event.reason ?? event.status;
  // The question showed the text a moment ago.
  if (asks && event.status === 'done') return `    ${sign} ${came}`;
  return `  ${sign} task: ${places.tasks.get(event.task) ?? event.task}   (${came})`;
}

function decisionLine(style: Style, event: DecisionTaken): string {
  const to = event.to === null ? '' : ` ${event.to}`;
  return `    ${style.signs.arrow} ${event.outcome}${to}: ${event.text ?? event.reason ?? ''}`;
}
