import type { RunDeviation, RunEvent } from '../../model/generated/schemas.js';
import type { Plan, PlannedItem } from '../../model/plan.js';
import { durationText } from '../terminal/duration-text.js';
import { stepName } from '../terminal/run-lines.js';
import type { ToldRun } from './told-run.js';

/** Where a run did another thing than its document says: what the next reader of the document should know of. */
export function findDeviations(run: ToldRun): readonly RunDeviation[] {
  const { plan, events } = run;
  // Of a step that was left out, its own line says enough.
  const selected = plan.steps.filter((step) => step.selected);
  const items = new Map(selected.flatMap((step) => step.items.map((item) => [item.id, item])));
  return [
    ...leftOut(plan),
    ...events.flatMap((event) => deviationOf(event, { plan, items, events })),
    ...overBudget(plan, events),
  ];
}

interface Around {
  readonly plan: Plan;
  readonly items: ReadonlyMap<string, PlannedItem>;
  readonly events: readonly RunEvent[];
}

function leftOut({ steps }: Plan): readonly RunDeviation[] {
  return steps
    .filter((step) => !step.selected && step.undoOf.length === 0)
    .map((step) => ({
      kind: 'left-out',
      at: null,
      subject: step.id,
      line: step.span.start.line,
      text: `${stepName(step)} was left out of the run`,
    }));
}

function deviationOf(event: RunEvent, around: Around): readonly RunDeviation[] {
  switch (event.kind) {
    case 'run-started':
      return modeOf(event);
    case 'run-resumed':
      return isChanged(event, around)
        ? [
            told('changed', event, {
              text: 'the run went on with the document as it had been changed meanwhile',
            }),
          ]
        : [];
    case 'command-started':
      return ofStart(event, around);
    default:
      return ofAnswer(event, around);
  }
}

function modeOf(event: Extract<RunEvent, { kind: 'run-started' }>): readonly RunDeviation[] {
  const { mode, rehearsal, acceptExamples } = event.policy;
  const texts = [
    ...(mode === 'read-only' ? ['only what reads was run'] : []),
    ...(mode === 'dry-run' ? ['nothing was run'] : []),
    ...(rehearsal ? ['it was a rehearsal'] : []),
    ...(acceptExamples ? ["values of the document's sample output were meant literally"] : []),
  ];
  return texts.map((text) => told('mode', event, { text }));
}

function isChanged(event: Extract<RunEvent, { kind: 'run-resumed' }>, { events }: Around): boolean {
  const before = events.findLast(
    (other) => other.seq < event.seq && (other.kind === 'run-started' || other.kind === 'run-resumed'),
  );
  return before !== undefined && 'document' in before && before.document !== event.document;
}

function ofStart(
  event: Extract<RunEvent, { kind: 'command-started' }>,
  { items }: Around,
): readonly RunDeviation[] {
  const { command: subject, attempt, edited, code } = event;
  const item = items.get(subject);
  const documented = item?.kind === 'command' ? item.code : '';
  const place = { subject, line: item?.span.start.line ?? null };
  return [
    ...(edited
      ? [told('edited', event, { ...place, text: `ran as ${code}, where the document has ${documented}` })]
      : []),
    ...(attempt > 1
      ? [told('repeated', event, { ...place, text: `was run again, attempt ${attempt}` })]
      : []),
  ];
}

function ofAnswer(event: RunEvent, { items, plan, events }: Around): readonly RunDeviation[] {
  switch (event.kind) {
    case 'item-passed': {
      const item = items.get(event.item);
      // That the other member of a choice is not run is what the document says.
      if (item === undefined || isOtherMember(item, plan, events)) return [];
      const text = `${event.status}: ${event.reason}`;
      return [told('passed', event, { subject: event.item, line: item.span.start.line, text })];
    }
    case 'task-settled': {
      const item = items.get(event.task);
      if (event.status !== 'skipped' || item === undefined || isOtherMember(item, plan, events)) return [];
      const why = event.reason === null ? '' : ` (${event.reason})`;
      const text = `a task was skipped${why}: ${item.kind === 'task' ? item.text : ''}`;
      return [told('passed', event, { subject: event.task, line: item.span.start.line, text })];
    }
    case 'question-answered': {
      if (event.question === 'worked' || event.answer === 'stop') return [];
      const why = event.reason === null ? '' : ` (${event.reason})`;
      const text = `${event.by} said ${event.answer}${why} where ${overruled[event.question]}`;
      return [told('overruled', event, { subject: event.subject, text })];
    }
    case 'end-settled':
      return [
        told('overruled', event, {
          subject: event.command,
          text: `its end was not seen; ${event.by} said: ${event.how}`,
        }),
      ];
    default:
      return [];
  }
}

const overruled = { decision: 'the document could not decide', failure: 'something had failed' } as const;

function isOtherMember({ choice }: PlannedItem, plan: Plan, events: readonly RunEvent[]): boolean {
  if (choice === null) return false;
  const made = events.findLast((event) => event.kind === 'choice-made' && event.choice === choice.choice);
  const chosen =
    made?.kind === 'choice-made'
      ? made.member
      : (plan.choices.find(({ id }) => id === choice.choice)?.chosen ?? null);
  return chosen !== null && chosen !== choice.member;
}

/** From the start of a step to that of the next one. */
function overBudget(plan: Plan, events: readonly RunEvent[]): readonly RunDeviation[] {
  const marks = events.filter(({ kind }) => kind === 'step-started' || kind === 'run-finished');
  return marks.flatMap((event, index): readonly RunDeviation[] => {
    const end = marks[index + 1];
    if (event.kind !== 'step-started' || end === undefined) return [];
    const step = plan.steps.find(({ id }) => id === event.step);
    const tookMs = Date.parse(end.at) - Date.parse(event.at);
    if (step?.budgetMs == null || tookMs <= step.budgetMs) return [];
    const text = `${stepName(step)} took ${durationText(tookMs)}, and has ${durationText(step.budgetMs)}`;
    return [told('over-budget', event, { subject: step.id, line: step.span.start.line, text })];
  });
}

type Told = Pick<RunDeviation, 'text'> & Partial<Pick<RunDeviation, 'subject' | 'line'>>;

function told(kind: RunDeviation['kind'], { at }: RunEvent, of: Told): RunDeviation {
  return { kind, at, subject: null, line: null, ...of };
}
