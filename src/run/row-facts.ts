import type { PlannedStep } from '../model/plan.js';
import { type Itinerary, isUndo } from './itinerary.js';
import { lastWriteIsUnchecked } from './ledger-due.js';
import { type CommandState, classOf, hasRun, type RunState } from './run-state.js';

/** `Step 3b (Roll back the Application)`: the last writing step before the check that passed last. */
export function resolvedBy(itinerary: Itinerary, state: RunState): string | null {
  const lastPass = lastIndex(itinerary, state, (own) =>
    own.checks.some((check) => check.settled?.verdict === 'pass'),
  );
  const writes = itinerary.stops.map((stop, index) => {
    const own = state.stops[index];
    const ran = stop.kind === 'command' && own?.kind === 'command' && hasRun(own) && !isUndo(stop);
    return ran && classOf(stop.command, own) !== 'read' ? stop.step : null;
  });
  const before = lastPass === -1 ? writes : writes.slice(0, lastPass + 1);
  const step =
    before.findLast((candidate) => candidate !== null) ?? writes.findLast((candidate) => candidate !== null);
  return step == null ? null : describeStep(step);
}

function describeStep(step: PlannedStep): string {
  const isLabelled = step.label !== '' && /^[0-9]/.test(step.label);
  if (!isLabelled) return step.title;
  return step.title === '' ? `Step ${step.label}` : `Step ${step.label} (${step.title})`;
}

/** What the checks saw, in a table cell: `drops below 0.5: 0.31`. */
export function describeChecks(itinerary: Itinerary, state: RunState): string | null {
  const seen = itinerary.stops.flatMap((stop, index) => {
    const own = state.stops[index];
    if (stop.kind !== 'command' || own?.kind !== 'command' || isUndo(stop)) return [];
    return own.checks.flatMap(({ settled }, at) => {
      const expectation = stop.command.expectations[at];
      if (settled === null || settled.verdict === 'not-judged' || expectation === undefined) return [];
      return [describeCheck(expectation.text, settled.observed)];
    });
  });
  const unverified = lastWriteIsUnchecked({ itinerary, state }) ? ['not verified'] : [];
  const notes = [...seen, ...unverified, ...undone(itinerary, state)];
  return notes.length === 0 ? null : notes.join('; ');
}

function undone({ plan }: Itinerary, { undo }: RunState): readonly string[] {
  const taken = undo?.offers.filter(({ phase }) => phase.kind === 'finished' && phase.worked) ?? [];
  const steps = plan.steps.filter(({ id }) => taken.some(({ step }) => step === id));
  return steps.length === 0 ? [] : [`undone by ${steps.map(describeStep).join(', ')}`];
}

function describeCheck(text: string, observed: number | string | null): string {
  const what = text.replace(/^(expect(ed)?|should|must)\b:?\s*/i, '').replace(/\.$/, '');
  const value = typeof observed === 'number' ? String(Number(observed.toPrecision(3))) : observed;
  return value === null || value.length > 40 || value.includes('\n') ? what : `${what} (${value})`;
}

/** Words of the commands that ran, variables filled in: where a column's known value stands among them, it is that. */
export function wordsOf(
  itinerary: Itinerary,
  state: RunState,
  values: Readonly<Record<string, string>>,
): readonly string[] {
  const words = itinerary.stops.flatMap((stop, index) => {
    const own = state.stops[index];
    if (stop.kind !== 'command' || own?.kind !== 'command' || !hasRun(own)) return [];
    return stop.command.code.split(/[\s"'|;&()<>]+/).map((word) => fillIn(word, values));
  });
  return [...new Set(words.filter((word) => word !== ''))];
}

function fillIn(word: string, values: Readonly<Record<string, string>>): string {
  return word.replaceAll(/\$\{?([A-Za-z_][A-Za-z0-9_]*)\}?/g, (whole, name: string) => values[name] ?? whole);
}

function lastIndex(itinerary: Itinerary, state: RunState, holds: (own: CommandState) => boolean): number {
  return itinerary.stops.findLastIndex((_, index) => {
    const own = state.stops[index];
    return own?.kind === 'command' && holds(own);
  });
}
